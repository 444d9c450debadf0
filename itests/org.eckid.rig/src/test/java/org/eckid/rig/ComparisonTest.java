// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.eckid.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private final MadeUpHost host = new MadeUpHost(Scale.oneBoard(1, 3));

    @Test
    void namesWhoHasNoId(@TempDir Path folder) throws Exception {
        try (Store store = new Store(Store.h2In(folder));
                Sandbox sandbox = Sandbox.start()) {
            assertEquals(
                    List.of("board-0 pupil-0: no id", "board-0 pupil-1: no id", "board-0 pupil-2: no id"),
                    new Comparison(host, store, sandbox.book()).wrong());
        }
    }

    @Test
    void namesWhoHasAnIdThatTheServiceDidNotGive(@TempDir Path folder) throws Exception {
        try (WholeHouse house = new WholeHouse(folder, host, new FreeHasher());
                Sandbox another = Sandbox.start()) {
            house.enrol();
            assertEquals(
                    3,
                    new Comparison(host, house.store(), another.book()).wrong().size());
        }
    }
}
