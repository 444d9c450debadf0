// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import java.util.List;

/**
 * The ways in which this JVM can mix, the fastest first.
 *
 * @param fastestFirst never empty: the last one, one lane at a time in plain Java, needs nothing of the JVM
 * @param why why the first one is the first, in words for the operator
 */
public record Kernels(List<RoMix> fastestFirst, String why) {

    /** Looks at the JVM that runs this. */
    public static Kernels ofThisJvm() {
        return new Kernels(List.of(new ScalarRoMix()), "plain Java, one lane at a time");
    }

    /**
     * The fastest whose memory is at most {@code bytes}; if even the last one needs more, the last one.
     */
    public RoMix fastestWithin(long bytes, Cost cost) {
        return fastestFirst.stream()
                .filter(roMix -> 4L * roMix.memoryWords(cost) <= bytes)
                .findFirst()
                .orElseGet(() -> fastestFirst.get(fastestFirst.size() - 1));
    }
}
