// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.control.BoardChange;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.eckid.spi.source.PseudonymDeriver;
import org.eckid.spi.store.BatchState;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that lose their board, submits without an answer, and a store that is away with an answer in hand. */
class TakeOverTest {
    private Stage stage;

    @BeforeEach
    void build() throws Exception {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private WorkState stateOf(int pupil) {
        return stage.store.item(BOARD, pupil(pupil)).orElseThrow().state();
    }

    @Test
    void aRunThatLostItsBoardRecordsNothingAndTheNextOneGoesOn() throws Exception {
        stage.host.withPupils(10);
        stage.hasher.beforeNext.set(() -> stage.schedule.takeOver(BOARD));
        assertEquals(10, stage.active().enrol().present());
        assertEquals(1, stage.issuer.asked("submit hashes"), "the run that lost its board submitted nothing");
    }

    @Test
    void aBatchThatWasAskedForByARunThatLostItsBoardIsSubmittedAnew() throws Exception {
        stage.host.withPupils(10);
        stage.issuer.beforeNextStampseudonyms.set(() -> stage.schedule.takeOver(BOARD));
        assertEquals(10, stage.active().enrol().present());
        assertEquals(2, stage.issuer.asked("submit hashes"), "its content was had once and could not be recorded");
    }

    @Test
    void whatIsUnderWayForTheFormerSourceCountsNoMore() throws Exception {
        stage.host.withPupils(3);
        stage.parts.came(new LocalDeriver());
        stage.active();
        stage.change(new BoardChange.SourceChosen(Origin.DERIVED));
        stage.hasher.beforeNext.set(this::fetchInstead);
        assertEquals(3, stage.enrol().present());
        for (int pupil = 0; pupil < 3; pupil++) {
            var row = stage.store
                    .read(BOARD, FakeHost.SCHOOL, List.of(pupil(pupil)))
                    .get(pupil(pupil));
            assertEquals(Origin.FETCHED, row.origin());
        }
    }

    private void fetchInstead() {
        try {
            stage.change(new BoardChange.SourceChosen(Origin.FETCHED));
        } catch (EckIdException e) {
            throw new AssertionError(e);
        }
    }

    private static final class LocalDeriver implements PseudonymDeriver {
        @Override
        public EckId derive(BoardId board, HashedPgn hash, Chain chain, Sector sector) {
            return new EckId(
                    "https://derived.invalid/" + hash.revealSecretValue().substring(55));
        }
    }

    private Reason failure() {
        ExecutionException failure = assertThrows(ExecutionException.class, stage::enrol);
        return assertInstanceOf(EckIdException.class, failure.getCause()).reason();
    }

    @Test
    void aSubmitWithoutAnAnswerIsLeftAloneForAWhileAndThenSubmittedAnew() throws Exception {
        stage.issuer.nextSubmitFails = Optional.of(Reason.SOURCE_TIMED_OUT);
        stage.host.withPupils(10);
        stage.active();
        assertEquals(Reason.SOURCE_TIMED_OUT, failure());
        var batch = stage.store.openBatches(BOARD).get(0);
        assertEquals(BatchState.UNKNOWN, batch.state());
        assertEquals(Optional.of(Reason.SOURCE_TIMED_OUT), batch.waitsFor());
        assertEquals(WorkState.STAMP_SUBMITTED, stateOf(0));
        stage.clock.pass(Duration.ofSeconds(30));
        stage.connection.changed(BOARD, pupil(0));
        stage.store.awaitPresent(BOARD, 10);
        assertEquals(2, stage.issuer.asked("submit hashes"));
        assertTrue(stage.store.openBatches(BOARD).isEmpty());
    }

    @Test
    void whileAFailureHoldsABoardUpWhatIsUnderWayGoesOnAndNothingNewIsAsked() throws Exception {
        stage.host.withPupils(25);
        stage.active();
        stage.issuer.unfinishedPolls = 1;
        stage.issuer.failSubmitAfter(1, Reason.SOURCE_UNREACHABLE);
        assertEquals(Reason.SOURCE_UNREACHABLE, failure());
        int asked = stage.host.pgnsAsked.get();
        stage.connection.changed(BOARD, pupil(0));
        stage.drainHints();
        assertEquals(asked, stage.host.pgnsAsked.get());
        stage.clock.pass(Duration.ofMinutes(1));
        stage.connection.changed(BOARD, pupil(1));
        stage.store.awaitPresent(BOARD, 25);
    }

    @Test
    void anAnswerInHandIsKeptUntilTheStoreIsBack() throws Exception {
        stage.host.withPupils(10);
        stage.issuer.beforeNextEckIds.set(() -> stage.store.breakWriting(true));
        stage.store.onRefusal(() -> stage.store.breakWriting(false));
        assertEquals(10, stage.active().enrol().present());
        assertEquals(1, stage.issuer.asked("submit hashes"));
        assertEquals(1, stage.issuer.asked("submit stampseudonyms"));
    }
}
