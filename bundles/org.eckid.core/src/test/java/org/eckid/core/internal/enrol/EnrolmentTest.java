// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.source.PseudonymDeriver;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private Stage stage;

    @BeforeEach
    void build() throws Exception {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String idOf(PersonRef person) throws EckIdException {
        SealedEckId row =
                stage.store.read(BOARD, FakeHost.SCHOOL, List.of(person)).get(person);
        return stage.sealer.of(BOARD).open(row).revealSecretValue();
    }

    private void everyPupilHasTheRightId(int count) throws EckIdException {
        for (int number = 0; number < count; number++) {
            assertEquals(FakeIssuer.eckIdOf("%09d".formatted(number)), idOf(pupil(number)));
        }
    }

    private WorkState stateOf(PersonRef person) {
        return stage.store.item(BOARD, person).orElseThrow().state();
    }

    private Reason failureOf(ExecutionException failure) {
        return assertInstanceOf(EckIdException.class, failure.getCause()).reason();
    }

    @Test
    void asksForFewPersonsOneByOne() throws Exception {
        stage.host.withPupils(4);
        EnrolmentProgress progress = stage.active().enrol();
        everyPupilHasTheRightId(4);
        assertEquals(4, progress.present());
        assertEquals(4, stage.issuer.asked("stampseudonym"));
        assertEquals(0, stage.issuer.asked("submit"));
    }

    @Test
    void asksForManyPersonsInBatches() throws Exception {
        stage.host.withPupils(50);
        stage.active().enrol();
        everyPupilHasTheRightId(50);
        assertEquals(0, stage.issuer.asked("stampseudonym"));
        assertEquals(3, stage.issuer.asked("submit hashes"));
        assertTrue(stage.issuer.batches.isEmpty(), "every batch was retrieved");
    }

    @Test
    void asksUnderTheOinOfTheSchool() throws Exception {
        stage.host.withPupils(2);
        stage.active();
        Oin oin = new Oin("0000000700020DP00042");
        stage.change(new BoardChange.OinAssigned(FakeHost.SCHOOL, oin));
        stage.enrol();
        assertEquals(2, stage.issuer.asked("eckId " + oin.value()));
    }

    @Test
    void hashesNothingTwice() throws Exception {
        stage.host.withPupils(12);
        stage.active().enrol();
        EnrolmentProgress second = stage.enrol();
        assertEquals(12, stage.hasher.hashed.get());
        assertEquals(0, second.hashed());
        assertEquals(12, second.present());
    }

    @Test
    void asksNoPgnBeforeTheThirdStep() throws Exception {
        stage.host.withPupils(3);
        EckIdException refused =
                assertThrows(EckIdException.class, () -> stage.controls.enrol(Stage.ADMIN, BOARD, progress -> {}));
        assertEquals(Reason.STEP_MISSING, refused.reason());
        assertEquals(0, stage.host.pgnsAsked.get());
    }

    @Test
    void asksNoPgnForASchoolThatHasNotStarted() throws Exception {
        stage.host.withPupils(3);
        stage.active();
        stage.change(new BoardChange.SchoolStarts(FakeHost.SCHOOL, Stage.TODAY.plusDays(1)));
        stage.enrol();
        assertEquals(0, stage.hasher.hashed.get());
        assertEquals(
                Reason.SCHOOL_NOT_STARTED, stage.controls.problems(BOARD).get(0).reason());
    }

    @Test
    void refusesBadAndMissingNumbersAndLetsUnverifiedOnesWait() throws Exception {
        stage.host.withPupils(1);
        stage.host.put(pupil(7), new PgnAnswer.Missing());
        stage.host.put(pupil(8), new PgnAnswer.NotVerified());
        stage.host.put(pupil(9), new PgnAnswer.Verified(new Pgn("999999999")));
        EnrolmentProgress progress = stage.active().enrol();
        assertEquals(List.of(1, 1, 2), List.of(progress.present(), progress.waiting(), progress.failed()));
        assertEquals(1, stage.hasher.hashed.get());
        assertEquals(WorkState.REFUSED, stateOf(pupil(7)));
        assertEquals(WorkState.DUE, stateOf(pupil(8)));
        assertEquals(
                List.of(Reason.PGN_INVALID, Reason.PGN_MISSING, Reason.PGN_NOT_VERIFIED),
                stage.controls.problems(BOARD).stream()
                        .map(problem -> problem.reason())
                        .sorted(java.util.Comparator.comparing(Enum::name))
                        .toList());
    }

    @Test
    void triesAPersonAgainWhenTheHostSaysThatItChanged() throws Exception {
        stage.host.put(pupil(0), new PgnAnswer.Missing());
        stage.active().enrol();
        stage.host.withPupils(1);
        stage.connection.changed(BOARD, pupil(0));
        stage.enrol();
        everyPupilHasTheRightId(1);
    }

    @Test
    void keepsAskingForABatchThatIsNotFinished() throws Exception {
        stage.issuer.unfinishedPolls = 7;
        stage.host.withPupils(10);
        stage.active().enrol();
        everyPupilHasTheRightId(10);
    }

    @Test
    void submitsAgainWhatTheSourceLost() throws Exception {
        stage.issuer.forgetsNextBatch = true;
        stage.host.withPupils(10);
        stage.active().enrol();
        everyPupilHasTheRightId(10);
        assertEquals(2, stage.issuer.asked("submit hashes"));
    }

    @Test
    void leavesAsideOnlyTheItemsThatTheSourceRefused() throws Exception {
        stage.issuer.refusedHashes.add("000000003");
        stage.host.withPupils(10);
        EnrolmentProgress progress = stage.active().enrol();
        assertEquals(List.of(9, 1), List.of(progress.present(), progress.failed()));
        assertEquals(
                Optional.of(Reason.ITEM_REFUSED),
                stage.store.item(BOARD, pupil(3)).orElseThrow().reason());
    }

    @Test
    void stopsSubmittingAtTheDailyLimitAndGoesOnTheNextDay() throws Exception {
        stage.issuer.nextSubmitFails = Optional.of(Reason.DAILY_LIMIT);
        stage.host.withPupils(10);
        EnrolmentProgress progress = stage.active().enrol();
        assertEquals(Optional.of(Reason.DAILY_LIMIT), progress.waitsFor());
        assertEquals(10, progress.waiting());
        stage.clock.pass(Duration.ofDays(1));
        stage.enrol();
        everyPupilHasTheRightId(10);
    }

    @Test
    void hashesNothingWhenTodaysSubmissionsAreUsed() throws Exception {
        stage.issuer.submissionsPerDay = 1;
        stage.host.withPupils(10);
        EnrolmentProgress progress = stage.active().enrol();
        assertEquals(Optional.of(Reason.DAILY_LIMIT), progress.waitsFor());
        assertEquals(0, stage.hasher.hashed.get());
    }

    @Test
    void hashesNothingForASourceThatIsAway() throws Exception {
        stage.issuer.available = false;
        stage.host.withPupils(10);
        stage.active();
        ExecutionException failure = assertThrows(ExecutionException.class, stage::enrol);
        assertEquals(Reason.SOURCE_UNREACHABLE, failureOf(failure));
        assertEquals(0, stage.hasher.hashed.get());
        stage.issuer.available = true;
        stage.enrol();
        everyPupilHasTheRightId(10);
    }

    @Test
    void putsPersonsOffWhenASubmitIsCutOffAndLosesNobody() throws Exception {
        stage.issuer.nextSubmitFails = Optional.of(Reason.SOURCE_TIMED_OUT);
        stage.host.withPupils(10);
        stage.active();
        ExecutionException failure = assertThrows(ExecutionException.class, stage::enrol);
        assertEquals(Reason.SOURCE_TIMED_OUT, failureOf(failure));
        stage.enrol();
        everyPupilHasTheRightId(10);
    }

    private static BatchPlan batchOfSix() {
        return new BatchPlan(
                new BatchKey(new java.util.UUID(1, 1)),
                WorkState.STAMP_SUBMITTED,
                new Oin("0000000700020DP34567"),
                Optional.empty(),
                Optional.empty(),
                IntStream.range(0, 6).mapToObj(FakeHost::pupil).toList());
    }

    @Test
    void bringsTheWholeOfALostBatchBackAtOnceHoweverOftenEachWasTried() throws Exception {
        stage.host.withPupils(6);
        stage.issuer.nextSubmitFails = Optional.of(Reason.SOURCE_UNREACHABLE);
        stage.active();
        assertThrows(ExecutionException.class, stage::enrol);
        stage.clock.pass(Duration.ofMinutes(1));
        stage.host.withPupils(12);
        stage.issuer.forgetsNextBatch = true;
        stage.enrol();
        stage.clock.pass(Duration.ofMinutes(1));
        stage.enrol();
        everyPupilHasTheRightId(12);
        List<String> submits = stage.issuer.book.stream()
                .filter(call -> call.startsWith("submit hashes"))
                .toList();
        assertEquals(List.of("submit hashes 6", "submit hashes 12", "submit hashes 12"), submits);
    }

    @Test
    void startsAnewTheBatchOfARunThatDiedBeforeItsSubmit() throws Exception {
        stage.host.withPupils(6);
        stage.active().enrol();
        stage.store.takeOverAndErase(BOARD, Origin.FETCHED, stage.sealer.keeper());
        stage.store.prepare(
                stage.schedule.takeOver(BOARD),
                batchOfSix(),
                Rounds.of(stage.store.items(BOARD, batchOfSix().persons())),
                new Quota(100, ZoneOffset.UTC));
        stage.enrol();
        everyPupilHasTheRightId(6);
        assertTrue(stage.store.openBatches(BOARD).isEmpty());
    }

    @Test
    void derivesForABoardThatChoseThatAndNeverMixes() throws Exception {
        stage.host.withPupils(6);
        stage.active().enrol();
        stage.parts.came(new LocalDeriver());
        stage.change(new BoardChange.SourceChosen(Origin.DERIVED));
        EnrolmentProgress progress = stage.enrol();
        assertEquals(6, progress.present());
        assertEquals("https://derived.invalid/000000003", idOf(pupil(3)));
        assertEquals(Origin.DERIVED, stage.controls.board(BOARD).summary().source());
        stage.change(new BoardChange.SourceChosen(Origin.FETCHED));
        stage.enrol();
        everyPupilHasTheRightId(6);
    }

    @Test
    void dropsABatchThatWasSubmittedWhileTheBoardWentOverToDeriving() throws Exception {
        stage.host.withPupils(6);
        stage.active().enrol();
        stage.parts.came(new LocalDeriver());
        stage.change(new BoardChange.SourceChosen(Origin.DERIVED));
        stage.drainHints();
        stage.enrol();
        stage.store.takeOverAndErase(BOARD, Origin.DERIVED, stage.sealer.keeper());
        stage.store.prepare(
                stage.schedule.takeOver(BOARD),
                batchOfSix(),
                Rounds.of(stage.store.items(BOARD, batchOfSix().persons())),
                new Quota(100, ZoneOffset.UTC));
        assertEquals(6, stage.enrol().present());
        assertTrue(stage.store.openBatches(BOARD).isEmpty());
    }

    private static final class LocalDeriver implements PseudonymDeriver {
        @Override
        public EckId derive(BoardId board, HashedPgn hash, Chain chain, Sector sector) {
            return new EckId(
                    "https://derived.invalid/" + hash.revealSecretValue().substring(55));
        }
    }

    @Test
    void saysWhichPartIsMissingAndGoesOnWhenItComesBack() throws Exception {
        stage.host.withPupils(4);
        stage.active();
        stage.enrol();
        stage.host.withPupils(6);
        stage.parts.went(stage.hasher);
        ExecutionException failure = assertThrows(ExecutionException.class, stage::enrol);
        assertEquals(Reason.PART_MISSING, failureOf(failure));
        stage.parts.came(stage.hasher);
        stage.enrol();
        everyPupilHasTheRightId(6);
    }

    @Test
    void givesNothingOfAPersonWhoLeftAndAllAgainOnReturn() throws Exception {
        stage.host.withPupils(3);
        stage.active().enrol();
        stage.host.remove(pupil(1));
        stage.enrol();
        assertEquals(WorkState.LEFT, stateOf(pupil(1)));
        assertTrue(stage.store.read(BOARD, FakeHost.SCHOOL, List.of(pupil(1))).isEmpty());
        stage.host.withPupils(3);
        stage.enrol();
        everyPupilHasTheRightId(3);
        assertEquals(3, stage.hasher.hashed.get());
    }

    @Test
    void tellsTheSourceOfAReplacedPgnWithBothHashes() throws Exception {
        stage.host.withPupils(2);
        stage.active().enrol();
        stage.host.put(pupil(1), new PgnAnswer.Verified(new Pgn("000000777")));
        stage.connection
                .pgnReplaced(BOARD, pupil(1), new Pgn("000000001"))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        assertEquals(1, stage.issuer.asked("replace 000000001 000000777"));
        everyPupilHasTheRightId(2);
    }

    @Test
    void showsTheHostThePresenceAndNothingElse() throws Exception {
        stage.host.withPupils(1);
        stage.host.put(pupil(5), new PgnAnswer.Missing());
        stage.active().enrol();
        var field = stage.host.field.orElseThrow();
        assertEquals(Presence.PRESENT, field.presence(BOARD, pupil(0)));
        assertEquals(Presence.FAILED, field.presence(BOARD, pupil(5)));
        assertEquals(Presence.NONE, field.presence(BOARD, pupil(99)));
        stage.connection.close();
        assertTrue(stage.host.field.isEmpty());
    }

    @Test
    void letsOnlyAuthorisedPeopleChangeABoard() {
        EckIdException refused = assertThrows(
                EckIdException.class,
                () -> stage.controls.change(
                        new Administrator("mallory"), BOARD, new BoardChange.Registered(Stage.TODAY)));
        assertEquals(Reason.NOT_AUTHORISED, refused.reason());
        assertTrue(stage.store.entries(BOARD).isEmpty());
    }

    @Test
    void stopsAtOnceWhenTheBoardIsSuspended() throws Exception {
        stage.host.withPupils(3);
        stage.active();
        stage.change(new BoardChange.Suspended("pauze"));
        EckIdException refused =
                assertThrows(EckIdException.class, () -> stage.controls.enrol(Stage.ADMIN, BOARD, progress -> {}));
        assertEquals(Reason.BOARD_NOT_ACTIVE, refused.reason());
    }
}
