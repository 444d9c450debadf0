// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.Oin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.spi.source.RemoteBatchId;
import org.eckid.spi.store.BatchGlance;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.BatchState;
import org.eckid.spi.store.OpenBatch;
import org.eckid.spi.store.WorkState;

/** Reads the batches that have not ended. */
final class OpenBatches {
    private OpenBatches() {}

    static List<OpenBatch> of(Connection c, BoardId board, Instant now) throws SQLException {
        return Statements.select(
                c,
                "select batch, stage, oin, chain, sector, state, remote, prepared_at, since, waits_for, look_at, persons"
                        + " from batch where board = ? and ended_at is null order by sequence_number",
                row -> batch(row, now),
                board.value());
    }

    private static OpenBatch batch(ResultSet row, Instant now) throws SQLException {
        return new OpenBatch(
                plan(row),
                BatchState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("remote")).map(RemoteBatchId::new),
                Statements.instant(row, "prepared_at"),
                Statements.instant(row, "since"),
                waitsFor(row),
                lookIn(row, now));
    }

    static List<BatchGlance> glance(Connection c, BoardId board, Instant now) throws SQLException {
        return Statements.select(
                c,
                "select stage, state, cardinality(persons) as persons_in_it, since, waits_for, look_at"
                        + " from batch where board = ? and ended_at is null order by sequence_number",
                row -> new BatchGlance(
                        WorkState.valueOf(row.getString("stage")),
                        BatchState.valueOf(row.getString("state")),
                        row.getInt("persons_in_it"),
                        Statements.instant(row, "since"),
                        waitsFor(row),
                        lookIn(row, now)),
                board.value());
    }

    private static Optional<Reason> waitsFor(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("waits_for")).map(Reason::valueOf);
    }

    private static Duration lookIn(ResultSet row, Instant now) throws SQLException {
        return Statements.optionalInstant(row, "look_at")
                .filter(now::isBefore)
                .map(look -> Duration.between(now, look))
                .orElse(Duration.ZERO);
    }

    private static BatchPlan plan(ResultSet row) throws SQLException {
        return new BatchPlan(
                new BatchKey(row.getObject("batch", UUID.class)),
                WorkState.valueOf(row.getString("stage")),
                new Oin(row.getString("oin")),
                Optional.ofNullable(row.getString("chain")).map(Chain::new),
                Optional.ofNullable(row.getString("sector")).map(Sector::new),
                persons(row));
    }

    /** Who is in a batch, in the order of the indices. */
    static List<PersonRef> persons(ResultSet row) throws SQLException {
        List<PersonRef> persons = new ArrayList<>();
        for (Object id : (Object[]) row.getArray("persons").getArray()) {
            persons.add(Persons.person((String) id));
        }
        return persons;
    }
}
