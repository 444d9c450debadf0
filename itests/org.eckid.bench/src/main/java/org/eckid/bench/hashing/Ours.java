// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import java.util.Optional;
import org.eckid.hashing.internal.kernel.Kernels;
import org.eckid.hashing.internal.kernel.RoMix;
import org.eckid.hashing.internal.kernel.ScalarRoMix;

/** Our own kernels by the names of their benchmarks. */
final class Ours {
    private Ours() {}

    /** Nothing for another benchmark, and for {@code vector} in a JVM that can't. */
    static Optional<RoMix> of(String benchmark) {
        return switch (benchmark) {
            case "vector" -> vector();
            case "scalar" -> Optional.of(new ScalarRoMix());
            default -> Optional.empty();
        };
    }

    /** The fastest that this JVM has, if it is one with vectors. */
    static Optional<RoMix> vector() {
        return Optional.of(Kernels.ofThisJvm().fastestFirst().get(0)).filter(roMix -> !(roMix instanceof ScalarRoMix));
    }

    /** The fastest that this JVM has. */
    static RoMix fastest() {
        return vector().orElseGet(ScalarRoMix::new);
    }
}
