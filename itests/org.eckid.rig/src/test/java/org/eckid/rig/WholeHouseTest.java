// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeHouseTest {
    @Test
    void enrolsASmallBoard(@TempDir Path folder) throws Exception {
        MadeUpHost host = new MadeUpHost(Scale.oneBoard(2, 12));
        try (WholeHouse house = new WholeHouse(folder, host, new FreeHasher())) {
            assertTrue(house.enrol().toNanos() > 0);
            assertEquals(
                    List.of(),
                    new Comparison(host, house.store(), house.sandbox().book()).wrong());
        }
    }

    @Test
    void enrolsSeveralBoardsWithAHasherThatWaits(@TempDir Path folder) throws Exception {
        MadeUpHost host = new MadeUpHost(new Scale(3, 2, 4));
        var hasher = new WaitingHasher(Duration.ofMillis(2), 4);
        try (WholeHouse house = new WholeHouse(folder, host, hasher)) {
            house.enrol();
            assertEquals(24, new Comparison(host, house.store(), house.sandbox().book()).present());
        }
    }
}
