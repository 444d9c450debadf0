// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;

/** Questions about the work of one board. The counts say at which schools there is anything to look for. */
final class Work {
    private static final Comparator<Due> LONGEST_WAITING =
            Comparator.comparing(Due::since).thenComparing(Due::id);

    private static final Set<WorkState> CAN_BE_PUT_OFF = EnumSet.of(WorkState.DUE, WorkState.STAMPED);

    private final Connection c;
    private final BoardId board;

    private record Due(Instant since, String id, WorkItem item) {}

    private record Place(Brin school, WorkState state) {}

    Work(Connection c, BoardId board) {
        this.c = c;
        this.board = board;
    }

    /** School by school, because the index leads to the first row of one school only; then the longest waiting of all. */
    List<WorkItem> due(WorkState state, Set<Brin> schools, Instant now, int most) throws SQLException {
        // Who moves from one of these schools to another meanwhile may be found at both.
        Map<String, Due> found = new HashMap<>();
        List<Brin> somebodyThere = Tallies.all(c, board).stream()
                .filter(tally -> tally.state() == state && schools.contains(tally.school()))
                .map(Tally::school)
                .distinct()
                .toList();
        for (Brin school : somebodyThere) {
            due(state, school, now, most).forEach(one -> found.put(one.id(), one));
        }
        return found.values().stream()
                .sorted(LONGEST_WAITING)
                .limit(most)
                .map(Due::item)
                .toList();
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

    /** Who is put off has a reason, and is due when that ends. */
    Optional<Instant> nextDue(Set<Brin> schools, Instant now) throws SQLException {
        List<Place> places = Tallies.all(c, board).stream()
                .filter(tally -> CAN_BE_PUT_OFF.contains(tally.state()) && schools.contains(tally.school()))
                .filter(tally -> tally.reason().isPresent())
                .map(tally -> new Place(tally.school(), tally.state()))
                .distinct()
                .toList();
        Optional<Instant> first = Optional.empty();
        for (Place place : places) {
            Instant known = first.orElse(Instant.MAX);
            first = nextDue(place, now).filter(known::isAfter).or(() -> Optional.of(known));
        }
        return first.filter(moment -> moment.isBefore(Instant.MAX));
    }

    private Optional<Instant> nextDue(Place place, Instant now) throws SQLException {
        return Statements.one(
                c,
                "select due_at from person where board = ? and state = ? and school = ? and due_at > ?"
                        + " order by board, state, school, due_at limit 1",
                row -> Statements.instant(row, "due_at"),
                board.value(),
                place.state(),
                place.school().value(),
                now);
    }

    List<WorkItem> items(Collection<PersonRef> persons) throws SQLException {
        List<WorkItem> items = new ArrayList<>();
        for (List<String> ids : Persons.portions(board, persons)) {
            items.addAll(Statements.select(c, Persons.ITEM + "id = any(?)", Persons::item, ids));
        }
        return items;
    }

    /** Some of them, the longest waiting of a school first. */
    List<PersonRef> examples(Reason reason, int most) throws SQLException {
        List<PersonRef> examples = new ArrayList<>();
        for (Tally tally : Tallies.all(c, board)) {
            if (tally.reason().equals(Optional.of(reason)) && examples.size() < most) {
                examples.addAll(examples(tally, most - examples.size()));
            }
        }
        return examples;
    }

    private List<PersonRef> examples(Tally of, int most) throws SQLException {
        return Statements.select(
                c,
                "select id from person where board = ? and state = ? and school = ? and reason = ?"
                        + " order by since, id limit ?",
                Persons::person,
                board.value(),
                of.state(),
                of.school().value(),
                of.reason(),
                most);
    }
}
