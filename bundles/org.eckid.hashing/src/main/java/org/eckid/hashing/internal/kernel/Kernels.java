// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import java.util.List;

/**
 * The ways in which this JVM can mix, the fastest first.
 *
 * @param fastestFirst never empty: the last one, one lane at a time in plain Java, needs nothing of the JVM
 * @param why why these, in words for the operator
 */
public record Kernels(List<RoMix> fastestFirst, String why) {
    private static final String VECTORS = "org.eckid.hashing.internal.kernel.vector.Vectors";

    /** Looks at the JVM that runs this. */
    public static Kernels ofThisJvm() {
        if (!VectorLoader.isPossible()) {
            return scalar("this JVM runs without module jdk.incubator.vector");
        }
        try {
            Class<?> vectors = Class.forName(VECTORS, true, VectorLoader.create());
            return (Kernels) vectors.getMethod("kernels").invoke(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            // A JVM whose Vector API is no longer the one that these classes were made for.
            return scalar(
                    "the Vector API of this JVM is another one (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Plain Java only. */
    public static Kernels scalar(String why) {
        return new Kernels(List.of(new ScalarRoMix()), why);
    }

    /** The fastest whose memory is at most {@code bytes}; if even the last one needs more, the last one. */
    public RoMix fastestWithin(long bytes, Cost cost) {
        return fastestFirst.stream()
                .filter(roMix -> 4L * roMix.memoryWords(cost) <= bytes)
                .findFirst()
                .orElseGet(() -> fastestFirst.get(fastestFirst.size() - 1));
    }
}
