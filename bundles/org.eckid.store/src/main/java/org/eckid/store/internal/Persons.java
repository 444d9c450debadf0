// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;

/** Persons as rows. */
final class Persons {
    /** The columns that {@link #item} reads, and the moment from which it is due. */
    static final String ITEM =
            "select id, school, state, round, reason, since, attempts, not_before, due_at, stamp, stamp_version,"
                    + " stamp_number from person where ";

    private static final int PORTION = 50;

    private Persons() {}

    /**
     * A row that no one else can change until the transaction ends, because that has locked the board.
     *
     * @param batch the open batch that the person is in
     * @param stage of that batch
     * @param stamped whether there is a sealed root pseudonym
     * @param sector of the sealed row, if there is one
     * @param mark the last reconciliation, or hint after it, that spoke of the person
     */
    record Locked(
            PersonRef person,
            Brin school,
            WorkState state,
            int round,
            Optional<Reason> reason,
            boolean putOff,
            Optional<UUID> batch,
            Optional<WorkState> stage,
            boolean stamped,
            Optional<Sector> sector,
            long mark) {

        /** Where it is counted. */
        Tallies.Group group() {
            return new Tallies.Group(school, state, reason);
        }

        /** Whether there is a sealed row. */
        boolean sealed() {
            return sector.isPresent();
        }
    }

    /** How a person of a board is written in a column; see the script that makes the tables. */
    static String id(BoardId board, PersonRef person) {
        return board.value().length() + ":" + board.value() + "/" + person.kind() + ":" + person.key();
    }

    static List<String> ids(BoardId board, Collection<PersonRef> persons) {
        return persons.stream().map(person -> id(board, person)).toList();
    }

    /**
     * The ids in their order, in portions for {@code id = any(?)}. H2 compares each row that it finds so with all ids that
     * it was given: for a thousand at once half a million times.
     */
    static List<List<String>> portions(BoardId board, Collection<PersonRef> persons) {
        List<String> ids = ids(board, persons).stream().sorted().toList();
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PORTION) {
            portions.add(ids.subList(from, Math.min(ids.size(), from + PORTION)));
        }
        return portions;
    }

    static PersonRef person(ResultSet row) throws SQLException {
        return person(row.getString("id"));
    }

    static PersonRef person(String id) {
        int board = id.indexOf(':') + 1;
        int kind = board + Integer.parseInt(id, 0, board - 1, 10) + 1;
        int key = id.indexOf(':', kind) + 1;
        return new PersonRef(PersonKind.valueOf(id.substring(kind, key - 1)), id.substring(key));
    }

    /** The rows of those who are known. */
    static Map<PersonRef, Locked> known(BoardTransaction transaction, Collection<PersonRef> persons)
            throws SQLException {
        Map<PersonRef, Locked> known = new HashMap<>();
        known(transaction.c(), ids(transaction.board(), persons)).forEach(row -> known.put(row.person(), row));
        return known;
    }

    private static List<Locked> known(Connection c, List<String> ids) throws SQLException {
        return Statements.select(
                c,
                "select p.id, p.school, p.state, p.round, p.reason, p.not_before, p.batch, p.mark, p.stamp is not null as stamped,"
                        + " b.stage, s.sector"
                        + " from unnest(cast(? as varchar array)) as asked(id) join person p on p.id = asked.id"
                        + " left join batch b on b.batch = p.batch left join sealed_id s on s.id = p.id",
                Persons::locked,
                ids);
    }

    private static Locked locked(ResultSet row) throws SQLException {
        return new Locked(
                person(row),
                new Brin(row.getString("school")),
                WorkState.valueOf(row.getString("state")),
                row.getInt("round"),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                row.getObject("not_before") != null,
                Optional.ofNullable(row.getObject("batch", UUID.class)),
                Optional.ofNullable(row.getString("stage")).map(WorkState::valueOf),
                row.getBoolean("stamped"),
                Optional.ofNullable(row.getString("sector")).map(Sector::new),
                row.getLong("mark"));
    }

    static WorkItem item(ResultSet row) throws SQLException {
        WorkState state = WorkState.valueOf(row.getString("state"));
        boolean stamped = state == WorkState.STAMPED || state == WorkState.ECKID_SUBMITTED;
        return new WorkItem(
                person(row),
                new Brin(row.getString("school")),
                state,
                row.getInt("round"),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                Statements.instant(row, "since"),
                row.getInt("attempts"),
                Statements.optionalInstant(row, "not_before"),
                stamped ? stamp(row) : Optional.empty());
    }

    private static Optional<Seal> stamp(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("stamp");
        return content == null ? Optional.empty() : Optional.of(StampColumns.stamp(row, content));
    }
}
