// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eckid.hashing.internal.kernel.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    @ParameterizedTest(name = "memory.mib={0} workers={1} on {2} cores and {3} MiB: {4} processes of {5} lanes")
    @CsvSource({
        // Left to itself: one process less than cores, a quarter of the memory.
        "0, 0, 1, 16384, 1, 8",
        "0, 0, 2, 16384, 1, 8",
        "0, 0, 8, 32768, 7, 8",
        "0, 0, 8, 31136, 7, 8",
        "0, 0, 8, 16384, 6, 4",
        // Fewer lanes each where that gives more hashes.
        "0, 0, 8, 8192, 3, 4",
        "0, 0, 8, 5600, 4, 2",
        "0, 0, 8, 4096, 4, 1",
        "0, 0, 2, 2400, 1, 4",
        "0, 0, 2, 2399, 1, 2",
        "0, 0, 2, 1024, 1, 1",
        "0, 0, 2, 863, 2, 0",
        // As set.
        "600, 1, 8, 2048, 1, 4",
        "599, 1, 8, 2048, 1, 2",
        "216, 4, 8, 2048, 1, 1",
        "215, 4, 8, 2048, 4, 0",
        "9000, 3, 1, 2048, 3, 8",
    })
    void choosesWhatGivesMostHashes(int memory, int workers, int cores, int machine, int processes, int lanes) {
        Plan plan = plan(memory, workers, new FakeMachine(cores, machine / 4), true);
        if (lanes > 0) {
            assertEquals(processes, plan.workers(), plan::why);
            assertEquals(processes * (lanes * 128 + 88), plan.memoryMiB());
        }
        assertEquals(lanes, plan.lanes(), plan::why);
    }

    @Test
    void runsOneLaneWithoutTheVectorApi() {
        Plan plan = plan(1024, 4, new FakeMachine(4, 4096), false);
        assertEquals(4, plan.workers());
        assertEquals(1, plan.lanes());
        assertEquals(129L * 1024 * 1024, plan.kernelBytes(Cost.ECK_ID));
    }

    @Test
    void saysWhatItChoseAndWhatToSetWhenNothingFits() {
        assertEquals(
                "3 of 3 workers with room for 8 lanes each within 4096 MiB, a quarter of the machine's memory",
                plan(0, 0, new FakeMachine(4, 4096), true).why());
        String why = plan(64, 0, new FakeMachine(4, 4096), true).why();
        assertTrue(why.contains("64 MiB, as set") && why.contains("set memory.mib=216 or more"), why);
    }

    @Test
    void refusesNegativeSettingsNamingThem() {
        FakeMachine machine = new FakeMachine(4, 4096);
        var memory = assertThrows(IllegalArgumentException.class, () -> plan(-1, 0, machine, true));
        assertTrue(String.valueOf(memory.getMessage()).contains("memory.mib"));
        var workers = assertThrows(IllegalArgumentException.class, () -> plan(0, -1, machine, true));
        assertTrue(String.valueOf(workers.getMessage()).contains("workers"));
    }

    private static Plan plan(int memory, int workers, Machine machine, boolean vector) {
        HashingSettings settings = new Settings()
                .with("memory.mib", memory)
                .with("workers", workers)
                .build();
        return Plan.of(settings, Cost.ECK_ID, machine, vector);
    }
}
