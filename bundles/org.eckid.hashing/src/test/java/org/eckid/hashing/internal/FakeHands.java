// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eckid.spi.hashing.HasherStatus;

/** Hands that cost nothing, remember what they were given, and hold each hash until it is let go. Can't be interrupted. */
final class FakeHands implements Hands {
    final CountDownLatch began = new CountDownLatch(1);
    final Semaphore letGo = new Semaphore(0);
    final Semaphore rested = new Semaphore(0);
    final Semaphore closed = new Semaphore(0);
    final List<byte[]> arrays = new CopyOnWriteArrayList<>();
    final List<String> texts = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();
    final List<Integer> together = new CopyOnWriteArrayList<>();
    private final int count;
    private int atOnce = 1;
    private String refusal = "";

    FakeHands(int count) {
        this.count = count;
    }

    static FakeHands thatNeverHold() {
        FakeHands hands = new FakeHands(2);
        hands.letGo.release(1000);
        return hands;
    }

    FakeHands refusing(String why) {
        refusal = why;
        return this;
    }

    FakeHands takingTogether(int most) {
        atOnce = most;
        return this;
    }

    @Override
    public int atOnce() {
        return atOnce;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public String refusal() {
        return refusal;
    }

    @Override
    public HasherStatus status() {
        return new HasherStatus("fake", "a test", count, 0);
    }

    @Override
    public void close() {
        closed.release();
    }

    @Override
    public Hand hand() {
        return new FakeHand();
    }

    boolean haveBegun() throws InterruptedException {
        return began.await(10, TimeUnit.SECONDS);
    }

    private final class FakeHand implements Hand {
        @Override
        public List<byte[]> hash(List<byte[]> texts) {
            together.add(texts.size());
            return texts.stream().map(this::hash).toList();
        }

        private byte[] hash(byte[] text) {
            threads.add(Thread.currentThread());
            texts.add(new String(text, StandardCharsets.UTF_8));
            arrays.add(text);
            began.countDown();
            letGo.acquireUninterruptibly();
            byte[] hash = new byte[32];
            hash[0] = text[8];
            arrays.add(hash);
            return hash;
        }

        @Override
        public void rest() {
            rested.release();
        }

        @Override
        public void close() {
            closed.release();
        }
    }
}
