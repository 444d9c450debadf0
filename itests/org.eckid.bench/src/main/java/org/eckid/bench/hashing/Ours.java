// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import java.util.List;
import java.util.Optional;
import org.eckid.hashing.internal.kernel.Kernels;
import org.eckid.hashing.internal.kernel.RoMix;
import org.eckid.hashing.internal.kernel.ScalarRoMix;

/** Our own kernels by the names of their benchmarks. */
final class Ours {
    /** How many PGNs the fastest kernel takes side by side. */
    static final int TOGETHER = 2;

    private Ours() {}

    /** Nothing for another benchmark, and for those with vectors in a JVM that can't. */
    static Optional<RoMix> of(String benchmark) {
        return switch (benchmark) {
            case "vector" -> vector();
            case "vectorFourLanes" -> named("vector-4");
            case "scalar" -> Optional.of(new ScalarRoMix());
            default -> Optional.empty();
        };
    }

    /** The fastest that this JVM has, if it is one with vectors. */
    static Optional<RoMix> vector() {
        return named("vector-8");
    }

    /** The fastest that this JVM has. */
    static RoMix fastest() {
        return vector().orElseGet(ScalarRoMix::new);
    }

    private static Optional<RoMix> named(String name) {
        List<RoMix> all = Kernels.ofThisJvm().fastestFirst();
        return all.stream().filter(roMix -> roMix.name().equals(name)).findFirst();
    }
}
