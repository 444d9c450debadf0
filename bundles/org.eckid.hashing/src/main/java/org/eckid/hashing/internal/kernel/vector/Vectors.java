// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel.vector;

import java.util.List;
import jdk.incubator.vector.IntVector;
import org.eckid.hashing.internal.kernel.Kernels;
import org.eckid.hashing.internal.kernel.ScalarRoMix;

/** The only class of this package that is called by name. */
public final class Vectors {
    private static final int BITS = 256;

    private Vectors() {}

    /** What the processor can do. On narrower vectors these kernels would work, and take minutes. */
    public static Kernels kernels() {
        int bits = IntVector.SPECIES_PREFERRED.vectorBitSize();
        if (bits < BITS) {
            return Kernels.scalar("the vectors of this processor have " + bits + " bits, and " + BITS + " are needed");
        }
        return new Kernels(
                List.of(new EightLanes(), new FourLanes(), new TwoLanes(2), new TwoLanes(1), new ScalarRoMix()),
                "the vectors of this processor have " + bits + " bits");
    }
}
