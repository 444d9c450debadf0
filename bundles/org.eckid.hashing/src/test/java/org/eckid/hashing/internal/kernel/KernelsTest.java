// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelsTest {
    private static final long MIB = 1024L * 1024;

    private final Kernels kernels =
            new Kernels(List.of(new Sized("four", 4), new Sized("two", 2), new Sized("one", 1)), "made for this test");

    @ParameterizedTest(name = "{0} MiB: {1}")
    @CsvSource({"9999, four", "512, four", "511, two", "256, two", "255, one", "128, one", "1, one"})
    void takesTheFastestThatTheMemoryAllows(long mib, String name) {
        assertEquals(name, kernels.fastestWithin(mib * MIB, Cost.ECK_ID).name());
    }

    @Test
    void namesACostForWhichThereIsNoScrypt() {
        assertThrows(IllegalArgumentException.class, () -> new Cost(1000, 8, 1, 32));
        assertThrows(IllegalArgumentException.class, () -> new Cost(1, 8, 1, 32));
        assertThrows(IllegalArgumentException.class, () -> new Cost(16, 0, 1, 32));
    }

    @Test
    void refusesMoreMemoryThanAnArrayHolds() {
        assertThrows(ArithmeticException.class, () -> new ScalarRoMix().memoryWords(new Cost(1 << 24, 8, 1, 32)));
    }

    /** Takes exactly its lanes. */
    private record Sized(String name, int lanesAtOnce) implements RoMix {
        @Override
        public int memoryWords(Cost cost) {
            return cost.n() * cost.rowWords() * lanesAtOnce;
        }

        @Override
        public void mix(byte[] lanes, int first, int count, Cost cost, int[] memory) {
            throw new AssertionError("only asked for its size");
        }
    }
}
