// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import org.eckid.hashing.internal.child.Hello;
import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.ScalarRoMix;
import org.eckid.hashing.internal.kernel.Scrypt;

/** Hashes that cost little, by processes as they really are. */
public final class SmallHash {
    /** A 128th of the real cost. */
    public static final Cost COST = new Cost(1024, 8, 4, 32);

    /** Takes a process half a minute, and little memory. */
    static final Cost SLOW = new Cost(4096, 8, 2048, 32);

    static final byte[] SALT = "NaCl-and-something-more".getBytes(US_ASCII);
    static final Limits LIMITS = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60));

    private SmallHash() {}

    /** What must come out. */
    public static byte[] of(String text, byte[] salt) {
        return new Scrypt(COST, new ScalarRoMix()).hash(text.getBytes(US_ASCII), salt);
    }

    static byte[] of(String text) {
        return of(text, SALT);
    }

    static Hello hello(Cost cost) {
        return new Hello(cost, bytes(cost), SALT);
    }

    static Processes.Start start(Cost cost) {
        return new CleanStart(ChildCommand.ofThisJvm(), new OwnCode(), bytes(cost));
    }

    /** Room for one lane, so that no vectors are warmed up for so little. */
    private static long bytes(Cost cost) {
        return (long) cost.n() * cost.rowBytes() + 1024 * 1024;
    }
}
