// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eckid.kit.search.Output;

/** What a process listing shows of a process and of those that it started: command lines and, on Linux, environments. */
public final class ProcessExits {
    private ProcessExits() {}

    /** One or two outputs for each process. */
    public static Stream<Output> of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).flatMap(ProcessExits::shown);
    }

    private static Stream<Output> shown(ProcessHandle process) {
        String line = process.info().commandLine().orElse("");
        Output command = Output.text("command line of process " + process.pid(), line);
        Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
        return Files.isReadable(environment)
                ? Stream.of(command, new Output(environment.toString(), () -> Files.newInputStream(environment)))
                : Stream.of(command);
    }
}
