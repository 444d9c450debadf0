// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.WorkState;
import org.eckid.store.contract.StoreContract;
import org.eckid.store.contract.StoreUnderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL whose disk is full: it is told, nothing is half written, and it goes on when there is room again. */
@ExtendWith(PostgresServer.class)
final class PostgresFullDiskTest extends StoreContract {
    private static final int AT_ONCE = 100;

    private static @Nullable OwnPostgres server;
    private static @Nullable SharedStore store;

    @BeforeAll
    static void start(PostgresServer.Running programs, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                OwnPostgres.mayHaveOwnDisks(),
                "a process of this user may not have disks of its own here (unshare -rm)");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        OwnPostgres own = OwnPostgres.startWithSmallDisk(programs.binaries(), folder, disk);
        server = own;
        store = new SharedStore(own.source(new Patience(10)));
        own.execute("create tablespace small location '" + disk + "'");
    }

    @AfterAll
    static void stop() throws Exception {
        if (store != null) {
            store.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected StoreUnderTest open() throws Exception {
        return store.emptied();
    }

    private static SealedEckId large(PersonRef person) {
        return new SealedEckId(
                person,
                Origin.FETCHED,
                CHAIN,
                SECTOR,
                seal("seal of " + person.key() + " ".repeat(300)),
                bytes("print of " + person.key()));
    }

    private int present() throws EckIdException {
        return store().ledger().tallies(BOARD).stream()
                .filter(tally -> tally.state() == WorkState.PRESENT)
                .mapToInt(tally -> tally.count())
                .sum();
    }

    @Test
    void whatDoesNotFitIsToldAndNotHalfWritten() throws Exception {
        server.execute(
                "alter table sealed_id set tablespace small",
                "create table ballast tablespace small as select repeat('x', 1000) as text from generate_series(1, 300)");
        List<PersonRef> persons = pupils(0, 10_000);
        for (int from = 0; from < persons.size(); from += 1000) {
            List<PersonRef> some = persons.subList(from, from + 1000);
            store().ledger().seen(claim(), 1, at(SCHOOL, some));
        }
        EckIdException told = assertThrows(EckIdException.class, () -> {
            for (int from = 0; from < persons.size(); from += AT_ONCE) {
                seal(persons.subList(from, from + AT_ONCE));
            }
        });
        assertEquals(Reason.STORE_UNAVAILABLE, told.reason());
        assertTrue(told.getMessage().contains("not full"), told.getMessage());
        int fitted = present();
        assertEquals(0, fitted % AT_ONCE, "whole outcomes only");
        assertTrue(fitted > 0 && fitted < persons.size());

        server.execute("drop table ballast");
        seal(persons.subList(fitted, fitted + AT_ONCE));
        assertEquals(fitted + AT_ONCE, present());
    }

    private void seal(List<PersonRef> persons) throws EckIdException {
        record(single(
                List.of(), persons.stream().map(PostgresFullDiskTest::large).toList(), List.of()));
    }
}
