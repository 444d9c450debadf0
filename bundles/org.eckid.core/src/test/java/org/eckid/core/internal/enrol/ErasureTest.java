// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardHoldings;
import org.eckid.api.control.ErasureReport;
import org.eckid.api.control.Retention;
import org.eckid.core.internal.audit.Trail;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.erase.Eraser;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.JournalEntry;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is still kept of who left and of a board that is off, and when it goes. */
class ErasureTest {
    private static final PersonRef GONE = pupil(2);
    private static final BoardHoldings NOTHING = new BoardHoldings(0, 0, 0, 0, 0);

    private Stage stage;

    @BeforeEach
    void build() throws Exception {
        stage = new Stage();
        stage.host.withPupils(4);
        stage.active().enrol();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void leaves(PersonRef person) throws InterruptedException {
        stage.host.remove(person);
        stage.connection.left(BOARD, person);
        stage.drainHints();
    }

    private Retention retention() throws EckIdException {
        return stage.controls.board(BOARD).retention();
    }

    private List<AuditRecord> audited(String event) {
        return stage.trail.entries().stream()
                .filter(entry -> entry.event().equals(event))
                .toList();
    }

    @Test
    void erasesWhoLeftInTheNightAfterTheTerm() throws Exception {
        leaves(GONE);
        Retention waiting = retention();
        assertEquals(List.of(30, 1), List.of(waiting.days(), waiting.waiting()));
        stage.clock.pass(Duration.ofDays(29));
        stage.enrol();
        assertEquals(WorkState.LEFT, stage.store.item(BOARD, GONE).orElseThrow().state());
        assertTrue(audited("erased-left").isEmpty());

        stage.clock.pass(Duration.ofDays(2));
        stage.enrol();
        assertEquals(Optional.empty(), stage.store.item(BOARD, GONE));
        assertEquals(new Retention(30, 0, Optional.empty()), retention());
        assertEquals(new BoardHoldings(3, 0, 0, 0, 3), stage.controls.holdings(BOARD));
        assertEquals(
                List.of(1),
                audited("erased-left").stream()
                        .map(record -> record.result().asked())
                        .toList());
    }

    @Test
    void saysUntilWhenTheFirstWaits() throws Exception {
        var before = stage.clock.instant();
        leaves(GONE);
        var until = retention().next().orElseThrow();
        assertTrue(until.isAfter(before.plus(Duration.ofDays(30))), until.toString());
        assertTrue(until.isBefore(before.plus(Duration.ofDays(30)).plusSeconds(60)), until.toString());
        stage.change(new BoardChange.RetentionSet(2));
        assertEquals(until.minus(Duration.ofDays(28)), retention().next().orElseThrow());
    }

    @Test
    void goesByTheTermOfTheBoard() throws Exception {
        stage.change(new BoardChange.RetentionSet(2));
        leaves(GONE);
        stage.clock.pass(Duration.ofDays(3));
        stage.enrol();
        assertEquals(Optional.empty(), stage.store.item(BOARD, GONE));
    }

    @Test
    void aReturnWithinTheTermGivesTheSameRowAndOneAfterItIsNew() throws Exception {
        leaves(GONE);
        stage.clock.pass(Duration.ofDays(29));
        stage.host.put(GONE, new org.eckid.spi.host.PgnAnswer.Missing());
        stage.enrol();
        assertEquals(
                WorkState.PRESENT, stage.store.item(BOARD, GONE).orElseThrow().state(), "no PGN was asked for");
        leaves(GONE);
        stage.clock.pass(Duration.ofDays(31));
        stage.enrol();
        stage.host.put(GONE, new org.eckid.spi.host.PgnAnswer.Missing());
        stage.enrol();
        assertEquals(
                WorkState.REFUSED, stage.store.item(BOARD, GONE).orElseThrow().state(), "it is made anew");
    }

    @Test
    void erasesWhoLeftABoardThatIsOffToo() throws Exception {
        leaves(GONE);
        stage.change(new BoardChange.Suspended("pauze"));
        stage.clock.pass(Duration.ofDays(31));
        stage.schedule.ask(BOARD, org.eckid.spi.store.Wish.NOW);
        stage.store.awaitGone(BOARD, GONE);
        assertEquals(3, stage.controls.holdings(BOARD).persons());
    }

    @Test
    void erasesNothingOfABoardThatIsActive() throws EckIdException {
        EckIdException refused = assertThrows(EckIdException.class, () -> stage.controls.erase(Stage.ADMIN, BOARD));
        assertEquals(Reason.CALL_INVALID, refused.reason());
        assertTrue(refused.getMessage().contains("eckid:suspend"), refused.getMessage());
        assertEquals(4, stage.controls.holdings(BOARD).fetchedIds());
    }

    @Test
    void erasesABoardThatIsOffAndRecordsIt() throws Exception {
        stage.change(new BoardChange.Suspended("gestopt"));
        BoardHoldings held = stage.controls.holdings(BOARD);
        assertEquals(new BoardHoldings(4, 0, 0, 0, 4), held);
        ErasureReport report = stage.controls.erase(Stage.ADMIN, BOARD);
        assertEquals(held, report.erased());
        assertEquals(Stage.ADMIN, report.who());
        assertEquals(NOTHING, stage.controls.holdings(BOARD));
        var changes = stage.controls.changes(BOARD);
        assertEquals(
                new BoardChange.Erased(4, 0, 0, 0, 4),
                changes.get(changes.size() - 1).change());
        assertEquals(1, audited("erase-board").size());
        assertEquals(
                List.of(4),
                audited("erased-board").stream()
                        .map(record -> record.result().asked())
                        .toList());
        assertEquals(
                Optional.of(Stage.ADMIN),
                audited("erased-board").get(0).caller().administrator());

        assertEquals(NOTHING, stage.controls.erase(Stage.ADMIN, BOARD).erased(), "typed twice");
    }

    @Test
    void erasesNothingIfTheAuditCantBeWritten() throws Exception {
        stage.change(new BoardChange.Suspended("gestopt"));
        stage.trail.breakOff();
        assertThrows(EckIdException.class, () -> stage.controls.erase(Stage.ADMIN, BOARD));
        assertEquals(4, stage.controls.holdings(BOARD).fetchedIds());
    }

    @Test
    void keepsNothingOfHintsOfABoardThatWasErasedUntilItIsActivatedAgain() throws Exception {
        stage.change(new BoardChange.Suspended("gestopt"));
        stage.controls.erase(Stage.ADMIN, BOARD);
        stage.connection.changed(BOARD, pupil(0));
        stage.drainHints();
        assertEquals(NOTHING, stage.controls.holdings(BOARD));

        stage.change(new BoardChange.Activated());
        stage.enrol();
        assertEquals(new BoardHoldings(4, 0, 0, 0, 4), stage.controls.holdings(BOARD), "all is made anew");
    }

    @Test
    void nobodyCanRecordAnErasureThatWasNone() {
        EckIdException refused =
                assertThrows(EckIdException.class, () -> stage.change(new BoardChange.Erased(1, 0, 0, 0, 1)));
        assertEquals(Reason.CALL_INVALID, refused.reason());
    }

    @Test
    void recordsAnErasureAlsoWhenSomebodyElseDecidesAtTheSameMoment() throws Exception {
        stage.change(new BoardChange.Suspended("gestopt"));
        AtomicBoolean once = new AtomicBoolean();
        BoardJournal busy = new BoardJournal() {
            @Override
            public int last(BoardId board) {
                return stage.store.last(board);
            }

            @Override
            public List<JournalEntry> entries(BoardId board) throws EckIdException {
                return stage.store.entries(board);
            }

            @Override
            public void append(BoardId board, JournalEntry entry) throws EckIdException {
                if (once.compareAndSet(false, true)) {
                    throw new EckIdException(Reason.CHANGED_MEANWHILE, "somebody else was first");
                }
                stage.store.append(board, entry);
            }
        };
        Eraser eraser = new Eraser(
                stage.store,
                new Trail(stage.trail, stage.sealer::auditKey, stage.clock),
                new Boards(busy, stage.clock),
                stage.sealer,
                30,
                stage.clock);
        eraser.board(Stage.ADMIN, BOARD);
        var changes = stage.controls.changes(BOARD);
        assertEquals(
                new BoardChange.Erased(4, 0, 0, 0, 4),
                changes.get(changes.size() - 1).change());
    }
}
