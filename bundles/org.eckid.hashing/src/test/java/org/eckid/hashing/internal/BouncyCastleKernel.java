// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import org.bouncycastle.crypto.generators.SCrypt;
import org.eckid.hashing.internal.kernel.Cost;

/**
 * Pure Java by Bouncy Castle. Runs the lanes of a hash one after the other, so it holds the memory of one lane at a time,
 * in chunks of 128 KiB, and wipes it when a lane ends.
 */
final class BouncyCastleKernel implements Kernel {
    private final Cost cost;

    BouncyCastleKernel(Cost cost) {
        this.cost = cost;
    }

    @Override
    public String name() {
        return "bouncy-castle";
    }

    /** One lane and an eighth: a JVM with the G1 collector managed with 152 MiB in all, and failed with 144. */
    @Override
    public long bytesPerHash() {
        return 128L * cost.r() * cost.n() / 8 * 9;
    }

    @Override
    public byte[] hash(byte[] text, byte[] salt) {
        return SCrypt.generate(text, salt, cost.n(), cost.r(), cost.p(), cost.length());
    }
}
