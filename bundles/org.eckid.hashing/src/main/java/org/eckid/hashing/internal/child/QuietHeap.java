// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.util.Arrays;
import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.RoMix;
import org.eckid.hashing.internal.kernel.Scrypt;

/**
 * Sees to it that no copy of a secret stays behind in the heap. A collection copies what it finds alive, and what it copied
 * from can't be wiped any more; so none may happen while a secret is there. It happens only when the young generation is
 * full. A kernel that is compiled allocates next to nothing, but one that is not yet compiled allocates for each step.
 */
final class QuietHeap {
    private static final int YOUNG_BYTES = HashingMain.YOUNG_MIB * 1024 * 1024;

    /** Seen: at most 5 before the compiler is done, a third of a second. */
    private static final int MOST_WARM_UPS = 100;

    /** What a hash may allocate: a hundred such fill less than half of the young generation. */
    private static final int LITTLE = 32 * 1024;

    private byte[] garbage = new byte[0];

    /** Hashes nothing, cheaply, until the kernel is compiled; then puts all that is alive where it stays. */
    void warmUp(Cost cost, RoMix roMix) {
        Cost cheap = new Cost(Math.min(cost.n(), 512), cost.r(), Math.min(cost.p(), 4), cost.length());
        Scrypt scrypt = new Scrypt(cheap, roMix);
        for (int i = 0, quiet = 0; i < MOST_WARM_UPS && quiet < 2; i++) {
            long before = used();
            Arrays.fill(scrypt.hash(new byte[0], new byte[0]), (byte) 0);
            long allocated = used() - before;
            quiet = allocated >= 0 && allocated <= LITTLE ? quiet + 1 : 0;
        }
        collect();
    }

    /**
     * Overwrites the arrays with secrets that the JDK dropped: they lie in the young generation until something else is put
     * there, so it is filled twice, with zeros. Then it is emptied, so that it takes long to fill. For when there is no
     * secret.
     */
    void overwriteGarbage() {
        for (int filled = 0; filled < 2 * YOUNG_BYTES; filled += garbage.length) {
            garbage = new byte[64 * 1024];
        }
        collect();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @SuppressFBWarnings(value = "DM_GC", justification = "so that it does not happen later, when a secret is there")
    private static void collect() {
        System.gc();
    }
}
