// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;

/** Questions about the work of one board. */
final class Work {
    private static final Comparator<Due> LONGEST_WAITING =
            Comparator.comparing(Due::since).thenComparing(Due::id);

    private final Connection c;
    private final BoardId board;

    private record Due(Instant since, String id, WorkItem item) {}

    Work(Connection c, BoardId board) {
        this.c = c;
        this.board = board;
    }

    /** School by school, because the index leads to the first row of one school only; then the longest waiting of all. */
    List<WorkItem> due(WorkState state, Set<Brin> schools, Instant now, int most) throws SQLException {
        List<Due> found = new ArrayList<>();
        for (Brin school : schools) {
            found.addAll(due(state, school, now, most));
        }
        return found.stream().sorted(LONGEST_WAITING).limit(most).map(Due::item).toList();
    }

    private List<Due> due(WorkState state, Brin school, Instant now, int most) throws SQLException {
        return Statements.select(
                c,
                Persons.ITEM
                        + "board = ? and state = ? and school = ? and (not_before is null or not_before <= ?)"
                        + " order by board, state, school, due_at, id limit ?",
                row -> new Due(Statements.instant(row, "due_at"), row.getString("id"), Persons.item(row)),
                board.value(),
                state,
                school.value(),
                now,
                most);
    }

    List<WorkItem> items(Collection<PersonRef> persons) throws SQLException {
        List<WorkItem> items = new ArrayList<>();
        for (List<String> ids : Persons.portions(board, persons)) {
            items.addAll(Statements.select(c, Persons.ITEM + "id = any(?)", Persons::item, ids));
        }
        return items;
    }

    int dueAgain(Set<Reason> reasons, Instant now) throws SQLException {
        return Statements.update(
                c,
                "update person set state = case when state = 'REFUSED' then 'DUE' else state end,"
                        + " reason = null, not_before = null, attempts = 0, since = ?, due_at = ?"
                        + " where board = ? and state in ('DUE', 'STAMPED', 'REFUSED') and reason = any(?)",
                now,
                now,
                board.value(),
                reasons.stream().map(Reason::name).toList());
    }

    List<Tally> tallies() throws SQLException {
        return Statements.select(
                c,
                "select school, state, reason, count(*) as persons, min(since) as since from person where board = ?"
                        + " group by reason, state, school order by state, reason, school",
                row -> new Tally(
                        new Brin(row.getString("school")),
                        WorkState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                        row.getInt("persons"),
                        Statements.instant(row, "since")),
                board.value());
    }

    List<PersonRef> examples(Reason reason, int most) throws SQLException {
        return Statements.select(
                c,
                "select id from person where board = ? and reason = ? order by since, id limit ?",
                Persons::person,
                board.value(),
                reason,
                most);
    }
}
