// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eckid.kit.outside.FlightRecording;

/** The reference LAS in a process of its own, told what to do line by line. */
final class HostProcess implements AutoCloseable {
    private static final Path BUNDLES = Path.of("target", "bundles");
    private static final int SECONDS_TO_END = 60;

    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    private HostProcess(Process process) {
        this.process = process;
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it on this folder, with more bundles than the usual ones, and waits until they run. */
    static HostProcess start(Path folder, List<Path> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                FlightRecording.option(folder),
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp",
                classPath(),
                HostMain.class.getName(),
                folder.toString(),
                BUNDLES.resolve("host").toString(),
                BUNDLES.resolve("ours").toString()));
        more.forEach(jar -> command.add(jar.toString()));
        if (Runtime.version().feature() > 22) {
            command.add(1, "--sun-misc-unsafe-memory-access=allow");
        }
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("logs-of-the-jvm.log").toFile())
                .start();
        HostProcess host = new HostProcess(process);
        host.answer("to start");
        return host;
    }

    /** The framework, SLF4J for Jetty, and the compiled tests for {@link HostMain}; none of our bundles. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(HostProcess::isForTheHost)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isForTheHost(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return name.equals("test-classes")
                || name.startsWith("slf4j-")
                || name.startsWith("org.apache.felix.framework");
    }

    /** Tells it to do something. */
    String ask(String order) {
        orders.println(order);
        return answer(order);
    }

    private String answer(String order) {
        try {
            String answer = answers.readLine();
            while (answer != null && !answer.startsWith(HostMain.ANSWER)) {
                // The JVM itself writes there too, about its recording.
                answer = answers.readLine();
            }
            answer = answer == null ? null : answer.substring(HostMain.ANSWER.length());
            if (answer == null || answer.startsWith("error")) {
                throw new IllegalStateException("the host can't " + order + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("the host did not answer " + order, e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Ends it as an operator does, so that databases are closed and the recording is written. */
    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the host did not stop in " + SECONDS_TO_END + " seconds");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
