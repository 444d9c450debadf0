// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eckid.chaos.node.Line;
import org.eckid.chaos.node.NodeMain;
import org.eckid.chaos.node.Order;
import org.eckid.chaos.node.Point;

/** One life of a node, in a JVM of its own on the class path of this one. */
public final class NodeProcess implements AutoCloseable {
    /** Quick to start: half of what these processes do is starting. */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xmx192m",
            "-Djava.util.logging.SimpleFormatter.format=%1$tT.%1$tL %4$s %5$s%6$s%n");

    private final Process process;
    private final Order order;
    private final Path log;
    private final Thread listener;
    private final LifeStory story = new LifeStory();
    private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
    private final Semaphore windows = new Semaphore(0);

    /** A line; empty when the process has ended. */
    private record Said(Optional<Line> line, String more) {}

    /**
     * Starts it.
     *
     * @param log where its log is added to
     */
    public NodeProcess(Order order, Path log) throws IOException {
        this.order = order;
        this.log = log;
        this.process = start(order, log);
        this.listener = new Thread(this::listen, "node-" + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    @SuppressFBWarnings(
            value = "COMMAND_INJECTION",
            justification = "this JVM's own program with this JVM's own class path; no shell")
    private static Process start(Order order, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), NodeMain.class.getName()));
        command.addAll(order.arguments());
        return new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                heard(text);
            }
        } catch (IOException e) {
            // The pipe of a killed process may break instead of end.
        }
        said.add(new Said(Optional.empty(), ""));
    }

    /** A last line that a kill cut short is no line. */
    private void heard(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return;
        }
        Line line = Line.valueOf(text.substring(0, space));
        story.heard(line);
        switch (line) {
            case READY, AT_POINT, DONE, FAILED -> said.add(new Said(Optional.of(line), text.substring(space + 1)));
            case SUBMIT_BEGINS, RETRIEVAL_BEGINS -> windows.release();
            default -> {
                // Counted; nobody waits for it.
            }
        }
    }

    /** The process. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits for the next milestone: READY, AT_POINT or DONE; empty if there is none within this time.
     *
     * @throws IllegalStateException if the node gave up, or ended without a word
     */
    public Optional<Line> next(Duration within) throws InterruptedException {
        Said next = said.poll(within.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            return Optional.empty();
        }
        if (next.line().isEmpty() || next.line().orElseThrow() == Line.FAILED) {
            throw failure("ended: " + next.more());
        }
        return next.line();
    }

    /** Waits for this very milestone; a node may be there before it is ready, and no other may come first. */
    public void await(Line wanted, Duration within) throws InterruptedException {
        Optional<Line> next = next(within);
        if (wanted != Line.READY && next.equals(Optional.of(Line.READY))) {
            next = next(within);
        }
        if (!next.equals(Optional.of(wanted))) {
            throw failure(
                    "is not at " + wanted + " but at " + next.map(Line::name).orElse("nothing new after " + within));
        }
    }

    /** Waits until it has begun so many submits and retrievals, or for so long. */
    public void begins(int calls, Duration within) throws InterruptedException {
        var unused = windows.tryAcquire(calls, within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets it live so long, or until it ends by itself. */
    public void lives(Duration time) throws InterruptedException {
        var unused = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Kills it at once, waits until it is gone, and tells what it left behind. */
    public Losses kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        listener.join();
        return story.losses();
    }

    /** Waits until it ended by itself. */
    public Losses ended(Duration within) throws InterruptedException {
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            throw failure("does not end");
        }
        listener.join();
        return story.losses();
    }

    private IllegalStateException failure(String what) {
        String point = order.haltAt().map(Point::toString).orElse("nowhere");
        return new IllegalStateException("the node, to be killed " + point + ", " + what + "; its log is " + log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
