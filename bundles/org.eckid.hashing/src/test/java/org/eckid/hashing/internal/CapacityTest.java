// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {
    private static final long HASH = 144 * FakeMachine.MIB;

    @ParameterizedTest(name = "memory.mib={0} workers={1} on {2} cores and {3} MiB of heap: {4} lanes")
    @CsvSource({
        // Left to itself: one worker less than cores, a quarter of the heap.
        "0, 0, 1, 4096, 1",
        "0, 0, 8, 4096, 7",
        "0, 0, 8, 1152, 2",
        // A quarter does not hold one, but half of the heap does.
        "0, 0, 8, 288, 1",
        "0, 0, 8, 287, 0",
        // As set.
        "143, 0, 8, 4096, 0",
        "144, 0, 8, 4096, 1",
        "432, 2, 8, 4096, 2",
        "432, 9, 2, 4096, 3",
        // The setting is more than there is.
        "9000, 9, 8, 300, 2",
        "9000, 9, 8, 100, 0",
    })
    void runsAsManyAsTheWorkersAndTheMemoryAllow(int memory, int workers, int cores, int heap, int lanes) {
        Capacity capacity = capacity(memory, workers, new FakeMachine(cores, heap));
        assertEquals(lanes, capacity.lanes());
        assertEquals(144 * lanes, capacity.memoryMiB());
    }

    @Test
    void saysWhatToSetWhenNothingFits() {
        String why = capacity(64, 0, new FakeMachine(4, 4096)).why();
        assertTrue(why.contains("memory.mib=64") && why.contains("set memory.mib=144 or more"), why);
        assertTrue(capacity(0, 0, new FakeMachine(4, 200)).why().contains("-Xmx288m"));
    }

    @Test
    void refusesNegativeSettingsNamingThem() {
        FakeMachine machine = new FakeMachine(4, 4096);
        var memory = assertThrows(IllegalArgumentException.class, () -> capacity(-1, 0, machine));
        assertTrue(String.valueOf(memory.getMessage()).contains("memory.mib"));
        var workers = assertThrows(IllegalArgumentException.class, () -> capacity(0, -1, machine));
        assertTrue(String.valueOf(workers.getMessage()).contains("workers"));
    }

    private static Capacity capacity(int memory, int workers, Machine machine) {
        return Capacity.of(
                new Settings()
                        .with("memory.mib", memory)
                        .with("workers", workers)
                        .build(),
                HASH,
                machine);
    }
}
