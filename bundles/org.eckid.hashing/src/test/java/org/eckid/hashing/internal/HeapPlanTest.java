// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.Kernels;
import org.eckid.hashing.internal.kernel.ScalarRoMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapPlanTest {
    private static final Kernels SCALAR = new Kernels(List.of(new ScalarRoMix()), "a test");

    @ParameterizedTest(name = "{0} workers, ceiling {1} MiB, heap {2} MiB: {3} at once")
    @CsvSource({
        // A quarter of the heap.
        "1, 9000, 4096, 1",
        "7, 9000, 4096, 7",
        "7, 9000, 1152, 2",
        // A quarter does not hold one, but half of the heap does.
        "7, 9000, 260, 1",
        "7, 9000, 256, 0",
        // The ceiling is less.
        "7, 129, 4096, 1",
        "7, 128, 4096, 0",
        "7, 260, 4096, 2",
    })
    void runsAsManyAsTheHeapAndTheCeilingAllow(int workers, long ceiling, long heap, int most) {
        HeapPlan plan = plan(workers, ceiling, heap);
        assertEquals(most, plan.most());
        assertEquals(129 * most, plan.memoryMiB());
    }

    @Test
    void saysWhatToSetWhenNothingFits() {
        String why = plan(2, 1024, 200).why();
        assertTrue(why.contains("a heap of 200 MiB") && why.contains("-Xmx258m"), why);
    }

    private static HeapPlan plan(int workers, long ceilingMiB, long heapMiB) {
        return HeapPlan.of(SCALAR, Cost.ECK_ID, workers, ceilingMiB * FakeMachine.MIB, heapMiB * FakeMachine.MIB);
    }
}
