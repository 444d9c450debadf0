// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.boards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.RecordedChange;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.JournalEntry;

/**
 * Reads and writes the boards' journals. At each question the store is asked whether the journal has grown, and only then it is
 * read: a board that switches off is off for every node at once. Safe for use by many threads.
 */
public final class Boards {
    private final BoardJournal journal;
    private final Clock clock;
    private final Map<BoardId, BoardRecord> read = new ConcurrentHashMap<>();

    /** Over this journal. */
    public Boards(BoardJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** What the board has decided until now. */
    public BoardRecord record(BoardId board) throws EckIdException {
        BoardRecord known = read.get(board);
        if (known != null && known.changes().size() == journal.last(board)) {
            return known;
        }
        BoardRecord now = readAnew(board);
        if (!now.changes().isEmpty()) {
            read.put(board, now);
        }
        return now;
    }

    private BoardRecord readAnew(BoardId board) throws EckIdException {
        List<RecordedChange> changes = new ArrayList<>();
        for (JournalEntry entry : journal.entries(board)) {
            changes.add(ChangeCodec.decode(entry));
        }
        return new BoardRecord(changes);
    }

    /**
     * Records one change on top of what the caller has seen.
     *
     * @throws EckIdException {@code CHANGED_MEANWHILE} if somebody else recorded one since, {@code STEP_MISSING} or
     *     {@code CALL_INVALID} if it makes no sense now
     */
    public void append(BoardId board, BoardRecord seen, Administrator who, BoardChange change) throws EckIdException {
        refuseNonsense(seen, change);
        refuseFuture(change);
        int number = seen.changes().size() + 1;
        journal.append(board, ChangeCodec.encode(new RecordedChange(number, clock.instant(), who, change)));
    }

    /** A step that is dated ahead has not been taken. */
    private void refuseFuture(BoardChange change) throws EckIdException {
        LocalDate taken = LocalDate.MIN;
        if (change instanceof BoardChange.Registered step) {
            taken = step.on();
        } else if (change instanceof BoardChange.SupplierTold step) {
            taken = step.on();
        } else if (change instanceof BoardChange.AgreementSigned step) {
            taken = step.on();
        }
        if (taken.isAfter(LocalDate.now(clock))) {
            throw new EckIdException(
                    Reason.CALL_INVALID, "a step dated " + taken + " has not been taken yet: record it on that day");
        }
    }

    private static void refuseNonsense(BoardRecord seen, BoardChange change) throws EckIdException {
        if (change instanceof BoardChange.Activated && !seen.stepsDone()) {
            throw new EckIdException(
                    Reason.STEP_MISSING,
                    "the board can't be activated: record first that it registered with the Nummervoorziening, that it told"
                            + " its LAS supplier, and who signed the agreement");
        }
        if (change instanceof BoardChange.ForwardingAllowed allowed
                && allowed.until().filter(last -> last.isBefore(allowed.from())).isPresent()) {
            throw new EckIdException(Reason.CALL_INVALID, "the last day of the permission lies before its first");
        }
    }
}
