// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.store.contract.StoreContract;
import org.eckid.store.contract.StoreUnderTest;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under an H2 file is full: it is told, nothing is half written, and it goes on when there is room again. */
final class FullDiskTest extends StoreContract {
    @TempDir
    private static Path folder;

    private static SharedStore store;

    @BeforeAll
    static void start() {
        FullDisk.register();
        store = new SharedStore(source("eckid"));
    }

    @AfterEach
    void makeRoom() {
        FullDisk.empty();
    }

    private static ConnectionSource source(String name) {
        String url = "jdbc:h2:file:full:" + folder.resolve(name).toAbsolutePath();
        return new DriverSource(
                new OsgiDataSourceFactory(org.h2.Driver.load()), new Address(url, "eckid", Optional.empty(), 4));
    }

    @Override
    protected StoreUnderTest open() throws Exception {
        return store.emptied();
    }

    private static void assertTold(EckIdException told) {
        assertEquals(Reason.STORE_UNAVAILABLE, told.reason(), told.getMessage());
        assertTrue(told.getMessage().contains("not full"), told.getMessage());
    }

    @Test
    void whatDoesNotFitIsToldAndNotHalfWritten() throws Exception {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordStamps(BRAM);
        var outcome = single(List.of(stamp(ANNA)), List.of(sealed(BRAM)), List.of());
        FullDisk.fill();
        assertTold(assertThrows(EckIdException.class, () -> record(outcome)));
        FullDisk.empty();
        Eventually.holds("it goes on", () -> item(ANNA).round() == 0);
        assertEquals("DUE STAMPED", state(ANNA) + " " + state(BRAM));
        record(outcome);
        assertEquals("STAMPED PRESENT", state(ANNA) + " " + state(BRAM));
        store().reopen();
        assertEquals("STAMPED PRESENT", state(ANNA) + " " + state(BRAM));
    }
}
