// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Costs nothing, remembers what it was given, and holds each hash until it is let go. Can't be interrupted. */
final class FakeKernel implements Kernel {
    final CountDownLatch began = new CountDownLatch(1);
    final Semaphore letGo = new Semaphore(0);
    final List<byte[]> arrays = new CopyOnWriteArrayList<>();
    final List<String> texts = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();

    static FakeKernel thatNeverHolds() {
        FakeKernel kernel = new FakeKernel();
        kernel.letGo.release(1000);
        return kernel;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public long bytesPerHash() {
        return 144 * FakeMachine.MIB;
    }

    @Override
    public byte[] hash(byte[] text, byte[] salt) {
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

    boolean hasBegun() throws InterruptedException {
        return began.await(10, TimeUnit.SECONDS);
    }
}
