// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.eckid.hashing.internal.kernel.Kernels;
import org.eckid.hashing.internal.kernel.RoMix;
import org.eckid.hashing.internal.kernel.Scrypt;
import org.jspecify.annotations.Nullable;

/** Answers one frame after the other. For one thread. */
final class HashingLoop {
    private final FramePipe pipe;
    private final Kernels kernels;
    private final QuietHeap heap = new QuietHeap();
    private @Nullable Scrypt scrypt;
    private byte[] salt = new byte[0];

    HashingLoop(FramePipe pipe, Kernels kernels) {
        this.pipe = pipe;
        this.kernels = kernels;
    }

    /** Until the pipe breaks, something else than a question comes, or the thread is interrupted. */
    void answerAll(BlockingQueue<Frame> questions) throws IOException, InterruptedException {
        while (true) {
            Frame question = questions.take();
            try {
                answer(question);
            } finally {
                question.wipe();
            }
        }
    }

    private void answer(Frame question) throws IOException {
        switch (question.type()) {
            case HELLO -> begin(Hello.of(question.body()));
            case HASH -> hash(question.body());
            case WIPE -> wipe();
            default -> throw new ProtocolException("not a question");
        }
    }

    private void begin(Hello hello) throws IOException {
        RoMix roMix = kernels.fastestWithin(hello.memory(), hello.cost());
        if (4L * roMix.memoryWords(hello.cost()) > hello.memory()) {
            pipe.send(FrameType.FAILED, "no kernel fits the memory of the process".getBytes(UTF_8));
            return;
        }
        heap.warmUp(hello.cost(), roMix);
        salt = hello.salt();
        scrypt = new Scrypt(hello.cost(), roMix);
        pipe.send(FrameType.READY, new Ready(roMix.name(), kernels.why()).toBody());
    }

    /** The answer begins with the number of the question, so that the two can't be mistaken. */
    private void hash(byte[] body) throws IOException {
        List<byte[]> texts = Texts.of(body);
        try {
            answer(body, begun().hash(texts, salt));
        } finally {
            texts.forEach(text -> Arrays.fill(text, (byte) 0));
        }
    }

    private void answer(byte[] question, List<byte[]> hashes) throws IOException {
        int length = hashes.stream().mapToInt(hash -> hash.length).sum();
        ByteBuffer answer = ByteBuffer.allocate(4 + length).put(question, 0, 4);
        try {
            hashes.forEach(answer::put);
            pipe.send(FrameType.HASHED, answer.array());
        } finally {
            hashes.forEach(hash -> Arrays.fill(hash, (byte) 0));
            Arrays.fill(answer.array(), (byte) 0);
        }
    }

    private void wipe() throws IOException {
        begun().wipe();
        heap.overwriteGarbage();
        pipe.send(FrameType.WIPED, new byte[0]);
    }

    private Scrypt begun() throws ProtocolException {
        if (scrypt == null) {
            throw new ProtocolException("no hello");
        }
        return scrypt;
    }
}
