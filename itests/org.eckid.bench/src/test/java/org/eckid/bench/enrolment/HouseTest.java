// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the benchmark still fits the house; nothing is measured here. */
class HouseTest {
    @Test
    void enrolsASmallBoard(@TempDir Path folder) throws Exception {
        try (House house = new House(folder, new MadeUpBoard(2, 12), new FreeHasher())) {
            assertTrue(house.enrol().toNanos() > 0);
        }
    }
}
