// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.eckid.hashing.internal.kernel.Kernels;

/**
 * The hashing process. Reads questions from its standard input, writes answers to its standard output, and ends at once
 * when its input ends: also when the host was killed, and in the middle of a hash.
 */
public final class HashingMain {
    /** The young generation of the heap that the host gives it, in MiB. */
    public static final int YOUNG_MIB = 8;

    /** Exit status: the host is gone or closed the pipe. */
    private static final int ENDED = 0;

    /** Exit status: something went wrong, which the host sees by the end of the pipe. */
    private static final int BROKEN = 70;

    private HashingMain() {}

    /**
     * Runs until its input ends.
     *
     * @param args none: all can read them
     */
    public static void main(String[] args) {
        // Unbuffered, because a buffer would keep what went through it. Whatever prints must not do it into the frames.
        FramePipe pipe =
                new FramePipe(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        BlockingQueue<Frame> questions = new SynchronousQueue<>();
        answering(pipe, questions).start();
        end(read(pipe, questions));
    }

    private static int read(FramePipe pipe, BlockingQueue<Frame> questions) {
        try {
            while (true) {
                questions.put(pipe.receive());
            }
        } catch (EOFException e) {
            return ENDED;
        } catch (IOException | InterruptedException e) {
            return BROKEN;
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // where there is no nice, this is what the system may heed
    private static Thread answering(FramePipe pipe, BlockingQueue<Frame> questions) {
        Thread thread = new Thread(() -> answer(pipe, questions), "hashing");
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setUncaughtExceptionHandler((dead, failure) -> end(BROKEN));
        return thread;
    }

    private static void answer(FramePipe pipe, BlockingQueue<Frame> questions) {
        try {
            new HashingLoop(pipe, Kernels.ofThisJvm()).answerAll(questions);
        } catch (IOException | InterruptedException e) {
            end(BROKEN);
        }
    }

    /** Says nothing and waits for nobody: no hook, no other thread. */
    private static void end(int status) {
        Runtime.getRuntime().halt(status);
    }
}
