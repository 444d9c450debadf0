// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import org.bouncycastle.crypto.generators.SCrypt;
import org.eckid.hashing.internal.kernel.Cost;

/** What others compute: the reference that our own arithmetic is held against. */
final class BouncyCastleKernel {
    private final Cost cost;

    BouncyCastleKernel(Cost cost) {
        this.cost = cost;
    }

    byte[] hash(byte[] text, byte[] salt) {
        return SCrypt.generate(text, salt, cost.n(), cost.r(), cost.p(), cost.length());
    }
}
