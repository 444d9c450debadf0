// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;

/**
 * Puts seals of another key in the place of a former one's. Who started over since they were read has none of the former key any
 * more, and is left alone.
 */
final class Resealing {
    private final BoardTransaction in;
    private final int former;

    Resealing(BoardTransaction in, int former) {
        this.in = in;
        this.former = former;
    }

    void write(List<SealedEckId> eckIds, List<SealedStampseudonym> stampseudonyms, RegisterKeeper keeper)
            throws SQLException, EckIdException {
        List<Seal> written = Stream.concat(
                        eckIds.stream().map(SealedEckId::seal),
                        stampseudonyms.stream().map(SealedStampseudonym::seal))
                .toList();
        new Registers(in, keeper).change(written, List.of());
        int[] done = Statements.updateEach(
                in.c(),
                "update sealed_id set seal = ?, key_version = ?, seal_number = ?, fingerprint = ?"
                        + " where id = ? and key_version = ?",
                eckIds,
                one -> Statements.values(
                        one.seal().content().toBytes(),
                        one.seal().version(),
                        one.seal().number(),
                        one.fingerprint().toBytes(),
                        Persons.id(in.board(), one.person()),
                        former));
        Statements.updateEach(
                in.c(),
                "update person set stamp = ?, stamp_version = ?, stamp_number = ?"
                        + " where id = ? and stamp is not null and stamp_version = ?",
                stampseudonyms,
                one -> Statements.values(
                        one.seal().content().toBytes(),
                        one.seal().version(),
                        one.seal().number(),
                        Persons.id(in.board(), one.person()),
                        former));
        countDown(done);
        new Damaged(in).mended(persons(eckIds));
    }

    private void countDown(int[] done) throws SQLException {
        int rows = 0;
        for (int one : done) {
            rows += one;
        }
        Statements.update(
                in.c(),
                "update board_key set rows_left = greatest(0, rows_left - ?) where board = ? and version = ?",
                rows,
                in.board().value(),
                former);
    }

    private static Collection<PersonRef> persons(List<SealedEckId> eckIds) {
        Set<PersonRef> persons = new HashSet<>();
        eckIds.forEach(one -> persons.add(one.person()));
        return persons;
    }
}
