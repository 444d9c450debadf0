// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.util.Map;

/**
 * Starts a process that inherits no environment (proxies, tokens, {@code JAVA_TOOL_OPTIONS}) and stands in the folder of
 * its Java, where it writes nothing.
 */
public final class CleanStart implements Processes.Start {
    /** Without this one, Windows can't load its own libraries. */
    private static final String WINDOWS_NEEDS = "SystemRoot";

    private final ChildCommand command;
    private final ChildCode code;
    private final long kernelBytes;

    /** For processes whose kernels take so much. */
    public CleanStart(ChildCommand command, ChildCode code, long kernelBytes) {
        this.command = command;
        this.code = code;
        this.kernelBytes = kernelBytes;
    }

    @Override
    @SuppressFBWarnings(
            value = "COMMAND_INJECTION",
            justification = "words of our own and two paths of the running JVM and framework, each a word by itself")
    public Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.words(code.classPath(), kernelBytes));
        Map<String, String> environment = builder.environment();
        String needed = environment.get(WINDOWS_NEEDS);
        environment.clear();
        if (needed != null) {
            environment.put(WINDOWS_NEEDS, needed);
        }
        return builder.directory(command.folder().toFile()).start();
    }
}
