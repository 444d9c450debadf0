// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eckid.hashing.internal.child.Frame;
import org.eckid.hashing.internal.child.FramePipe;
import org.eckid.hashing.internal.child.FrameType;
import org.eckid.hashing.internal.child.Hello;
import org.eckid.hashing.internal.child.Ready;
import org.eckid.hashing.internal.child.Texts;

/**
 * One running hashing process. For one thread, which asks one thing at a time; {@link #kill} is for any thread. After a
 * {@link ChildDied} the process is dead.
 */
final class Child implements AutoCloseable {
    private final Process process;
    private final FramePipe pipe;
    private final Watchdog watchdog;
    private volatile String end = "";
    private int asked;

    Child(Process process, Watchdog watchdog) {
        this.process = process;
        this.pipe = new FramePipe(process.getInputStream(), process.getOutputStream());
        this.watchdog = watchdog;
    }

    long pid() {
        return process.pid();
    }

    /**
     * The first thing to ask.
     *
     * @throws NoChild when the process says that it can't hash
     */
    Ready greet(Hello hello, Duration limit) throws ChildDied, NoChild {
        byte[] body = hello.toBody();
        try {
            Frame answer = ask(FrameType.HELLO, body, limit);
            if (answer.type() == FrameType.FAILED) {
                kill("refused");
                throw new NoChild(new String(answer.body(), UTF_8));
            }
            expect(answer.type() == FrameType.READY);
            return Ready.of(answer.body());
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    /** New arrays in the order of the texts, which the caller wipes, as it wipes the texts. */
    List<byte[]> hash(List<byte[]> texts, Duration limit) throws ChildDied {
        byte[] body = Texts.toBody(++asked, texts);
        try {
            Frame answer = ask(FrameType.HASH, body, limit);
            expect(answer.type() == FrameType.HASHED && numberOf(answer.body()) == asked);
            int length = (answer.body().length - 4) / texts.size();
            expect(length > 0 && answer.body().length == 4 + length * texts.size());
            List<byte[]> hashes = new ArrayList<>();
            for (int from = 4; from < answer.body().length; from += length) {
                hashes.add(Arrays.copyOfRange(answer.body(), from, from + length));
            }
            answer.wipe();
            return hashes;
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    /** Has it overwrite what it derived. */
    void wipe(Duration limit) throws ChildDied {
        expect(ask(FrameType.WIPE, new byte[0], limit).type() == FrameType.WIPED);
    }

    /** Ends it at once, whatever it does. Whoever waits for its answer gets a {@link ChildDied} with the reason. */
    void kill(String why) {
        if (end.isEmpty()) {
            end = why;
        }
        process.destroyForcibly();
    }

    /** Ends it: what it held is gone. */
    @Override
    public void close() {
        kill("closed");
    }

    private Frame ask(FrameType type, byte[] body, Duration limit) throws ChildDied {
        ScheduledFuture<?> watch =
                watchdog.watch(limit, () -> kill("gave no answer within " + limit.toSeconds() + " s"));
        try {
            pipe.send(type, body);
            return pipe.receive();
        } catch (ProtocolException e) {
            throw died("sent something else than a frame");
        } catch (IOException e) {
            throw died("");
        } finally {
            watch.cancel(false);
        }
    }

    private void expect(boolean right) throws ChildDied {
        if (!right) {
            throw died("gave a wrong answer");
        }
    }

    private static int numberOf(byte[] body) {
        return body.length < 4 ? -1 : ByteBuffer.wrap(body).getInt();
    }

    /** Its own last words are asked for only when nothing else explains the end: they cost some time. */
    private ChildDied died(String why) {
        String how = !end.isEmpty() ? end : !why.isEmpty() ? why : lastWords();
        kill(how);
        return new ChildDied("process " + pid() + " " + how);
    }

    private String lastWords() {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                return "closed its pipe";
            }
            return "ended with status " + process.exitValue() + LastWords.of(process.getErrorStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "ended";
        }
    }
}
