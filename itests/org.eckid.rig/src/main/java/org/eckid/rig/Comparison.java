// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.core.internal.seal.BoardSeals;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.sandbox.Book;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.host.School;
import org.eckid.spi.store.SealedEckId;

/**
 * Opens each sealed row of a store and holds it against the book of the service. For stores that were filled with a
 * {@link FreeHasher} or {@link WaitingHasher}. What it finds is told in sentences without any value.
 */
public final class Comparison {
    private static final int CHUNK = 1000;

    private final MadeUpHost host;
    private final StoreServices store;
    private final Book book;
    private final Sealer sealer;

    /** Between a store and a book; no house needs to be open. */
    public Comparison(MadeUpHost host, StoreServices store, Book book) {
        this.host = host;
        this.store = store;
        this.book = book;
        this.sealer = House.sealer(store);
    }

    /** How many persons of all boards have an id, right or not. */
    public int present() throws EckIdException {
        int present = 0;
        for (BoardId board : host.boardIds()) {
            for (List<EnrolledPerson> chunk : chunks(board)) {
                present += rows(board, chunk).size();
            }
        }
        return present;
    }

    /** Whoever has no id or another one than the service gives, and batches that are still open; empty if all is well. */
    public List<String> wrong() throws EckIdException {
        List<String> wrong = new ArrayList<>();
        for (BoardId board : host.boardIds()) {
            for (List<EnrolledPerson> chunk : chunks(board)) {
                Map<PersonRef, SealedEckId> rows = rows(board, chunk);
                BoardSeals seals = sealer.of(board);
                for (EnrolledPerson person : chunk) {
                    about(board, person.person(), Optional.ofNullable(rows.get(person.person())), seals)
                            .ifPresent(wrong::add);
                }
            }
            store.ledger()
                    .openBatches(board)
                    .forEach(batch -> wrong.add(board.value() + ": a batch of "
                            + batch.plan().persons().size() + " persons is still open"));
        }
        return wrong;
    }

    private Optional<String> about(BoardId board, PersonRef person, Optional<SealedEckId> row, BoardSeals seals)
            throws EckIdException {
        String who = board.value() + " " + person.key();
        if (row.isEmpty()) {
            return Optional.of(who + ": no id");
        }
        return right(board, person, row.orElseThrow(), seals)
                ? Optional.empty()
                : Optional.of(who + ": another id than the service gives");
    }

    private boolean right(BoardId board, PersonRef person, SealedEckId row, BoardSeals seals) throws EckIdException {
        String has = seals.open(row).revealSecretValue();
        var number = ((PgnAnswer.Verified) host.pgn(board, person)).pgn();
        String hash = FreeHasher.standIn(number).revealSecretValue();
        return row.origin() == Origin.FETCHED
                && row.chain().equals(House.CHAIN)
                && row.sector().equals(House.PRIMARY)
                && has.equals(book.expectedEckId(hash, House.CHAIN.uri(), House.PRIMARY.uri()))
                && book.issued(has);
    }

    /** Schools are asked one by one, as a connector asks; each person is at one school only. */
    private Map<PersonRef, SealedEckId> rows(BoardId board, List<EnrolledPerson> chunk) throws EckIdException {
        return store.ids()
                .read(
                        board,
                        chunk.get(0).school(),
                        chunk.stream().map(EnrolledPerson::person).toList());
    }

    private List<List<EnrolledPerson>> chunks(BoardId board) {
        List<EnrolledPerson> all = host.persons(board).toList();
        List<List<EnrolledPerson>> chunks = new ArrayList<>();
        for (School school : host.schools(board)) {
            List<EnrolledPerson> here = all.stream()
                    .filter(person -> person.school().equals(school.brin()))
                    .toList();
            for (int from = 0; from < here.size(); from += CHUNK) {
                chunks.add(here.subList(from, Math.min(here.size(), from + CHUNK)));
            }
        }
        return chunks;
    }
}
