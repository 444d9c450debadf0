// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eckid.demo.internal.DemoFailure;

/** Files as anyone with access to the disk sees them: databases, logs, caches, settings, keys. */
public final class FileSweep {
    /** Told what was found in each file. */
    @FunctionalInterface
    interface Findings {
        void found(Path file, String answer) throws DemoFailure;
    }

    private final Path jar;
    private final List<Path> files;

    private FileSweep(Path jar, List<Path> files) {
        this.jar = jar;
        this.files = files;
    }

    /**
     * Every file below a folder, and some more.
     *
     * @param jar the class path of the process that reads; see {@link FileSweepMain}
     * @param more files that may lie elsewhere; those that do not exist now are left out
     */
    public static FileSweep of(Path jar, Path folder, Collection<Path> more) throws DemoFailure {
        try (Stream<Path> below = Files.walk(folder)) {
            return new FileSweep(
                    jar,
                    Stream.concat(below, more.stream())
                            .map(each -> each.toAbsolutePath().normalize())
                            .distinct()
                            .filter(Files::isRegularFile)
                            .toList());
        } catch (IOException e) {
            throw new DemoFailure("The sweep can't list the files of " + folder + ".", e);
        }
    }

    @SuppressFBWarnings(
            value = "COMMAND_INJECTION",
            justification = "the Java of this process and its own jar; paths and ids go through a pipe")
    void run(Collection<String> eckIds, Findings findings) throws DemoFailure {
        try {
            Process process = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
                // All questions before the first answer: the short answers about some hundred files wait in the pipe.
                ask(process, eckIds);
                for (Path file : files) {
                    String answer = answers.readLine();
                    if (answer == null) {
                        throw new DemoFailure("The sweep of the files ended before its end, at " + file + ".");
                    }
                    findings.found(file, answer);
                }
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new DemoFailure("The sweep of the files did not run: " + e.getMessage() + ".", e);
        }
    }

    private List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx512m", "-cp", jar.toString(), FileSweepMain.class.getName());
    }

    private void ask(Process process, Collection<String> eckIds) {
        try (PrintWriter questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8))) {
            eckIds.forEach(questions::println);
            questions.println();
            files.forEach(questions::println);
        }
    }
}
