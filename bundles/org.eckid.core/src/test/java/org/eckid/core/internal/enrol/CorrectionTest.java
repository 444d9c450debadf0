// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.SCHOOL;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardChange;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number that was typed wrong and put right: the old id never comes back, at whatever moment it happens. */
class CorrectionTest {
    private static final PersonRef WRONG = pupil(3);
    private static final String RIGHT_PGN = "000000777";

    private Stage stage;

    @BeforeEach
    void build() throws Exception {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private CompletableFuture<Void> correct() {
        stage.host.put(WRONG, new PgnAnswer.Verified(new Pgn(RIGHT_PGN)));
        return stage.connection.pgnCorrected(BOARD, WRONG).toCompletableFuture();
    }

    /** On the thread of the run, which must not go on before the ledger knows. */
    private void correctNow() {
        try {
            correct().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private String idOf(PersonRef person) throws EckIdException {
        SealedEckId row = stage.store.read(BOARD, SCHOOL, List.of(person)).get(person);
        return stage.sealer.of(BOARD).open(row).revealSecretValue();
    }

    private void everyOneHasTheRightId(int count) throws EckIdException {
        for (int number = 0; number < count; number++) {
            String pgn = pupil(number).equals(WRONG) ? RIGHT_PGN : "%09d".formatted(number);
            assertEquals(FakeIssuer.eckIdOf(pgn), idOf(pupil(number)));
        }
    }

    @Test
    void erasesTheOldIdAndMakesTheRightOne() throws Exception {
        stage.host.withPupils(4);
        stage.active().enrol();
        assertEquals(FakeIssuer.eckIdOf("000000003"), idOf(WRONG));
        correct().get(10, TimeUnit.SECONDS);
        stage.enrol();
        everyOneHasTheRightId(4);
        assertEquals(5, stage.hasher.hashed.get());
        assertEquals(0, stage.issuer.asked("replace"), "the source is not told that the two are one");
    }

    @Test
    void leavesThePersonWithoutAnIdWhileTheRightNumberIsNotVerified() throws Exception {
        stage.host.withPupils(4);
        stage.active().enrol();
        stage.host.put(WRONG, new PgnAnswer.NotVerified());
        stage.connection.pgnCorrected(BOARD, WRONG).toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertEquals(3, stage.enrol().present());
        assertTrue(stage.store.read(BOARD, SCHOOL, List.of(WRONG)).isEmpty());
    }

    @Test
    void dropsTheAnswerForTheOldNumberInABatchOfRootPseudonyms() throws Exception {
        stage.host.withPupils(10);
        stage.issuer.beforeNextStampseudonyms.set(this::correctNow);
        stage.active().enrol();
        everyOneHasTheRightId(10);
    }

    @Test
    void dropsTheAnswerForTheOldNumberInABatchOfEckIds() throws Exception {
        stage.host.withPupils(10);
        stage.issuer.beforeNextEckIds.set(this::correctNow);
        stage.active().enrol();
        everyOneHasTheRightId(10);
        assertTrue(stage.store.openBatches(BOARD).isEmpty());
    }

    @Test
    void dropsAHashThatWasMadeForABatchMeanwhile() throws Exception {
        stage.host.withPupils(10);
        correctAfterTheHashOfTheOldNumber();
        stage.active().enrol();
        everyOneHasTheRightId(10);
    }

    @Test
    void dropsAHashThatWasMadeForASingleCallMeanwhile() throws Exception {
        stage.host.withPupils(4);
        correctAfterTheHashOfTheOldNumber();
        stage.active().enrol();
        everyOneHasTheRightId(4);
    }

    @Test
    void dropsADerivedIdThatWasMadeMeanwhile() throws Exception {
        stage.host.withPupils(4);
        stage.parts.came((board, hash, chain, sector) ->
                new EckId("https://derived.invalid/" + hash.revealSecretValue().substring(55)));
        correctAfterTheHashOfTheOldNumber();
        stage.active().change(new BoardChange.SourceChosen(Origin.DERIVED));
        stage.enrol();
        assertEquals("https://derived.invalid/" + RIGHT_PGN, idOf(WRONG));
    }

    /** The PGN was asked, the hash is being made: at this moment the number is corrected. */
    private void correctAfterTheHashOfTheOldNumber() {
        stage.hasher.broken = pgn -> {
            if (pgn.equals("000000003")) {
                correctNow();
            }
            return false;
        };
    }

    @Test
    void dropsTheRefusalOfAnInvalidNumberThatWasPutRightMeanwhile() throws Exception {
        stage.host.withPupils(4);
        stage.active();
        stage.host.put(WRONG, new PgnAnswer.Verified(new Pgn("999999999")));
        stage.host.afterNextPgnOf(WRONG, this::correctNow);
        stage.enrol();
        everyOneHasTheRightId(4);
    }

    @Test
    void triesUntilTheStoreTakesIt() throws Exception {
        stage.host.withPupils(4);
        stage.active().enrol();
        stage.store.breakWriting(true);
        CompletableFuture<Void> first = correct();
        stage.drainHints();
        assertFalse(first.isDone());
        assertTrue(stage.enrolments.corrections().isOpen(BOARD, WRONG));
        stage.store.breakWriting(false);
        correct().get(10, TimeUnit.SECONDS);
        assertTrue(first.isDone());
        assertFalse(stage.enrolments.corrections().isOpen(BOARD, WRONG));
    }

    @Test
    void hasTheHostCallAgainWhenThePlugInStopsFirst() throws Exception {
        stage.host.withPupils(4);
        stage.active().enrol();
        stage.store.breakWriting(true);
        CompletableFuture<Void> before = correct();
        stage.drainHints();
        stage.close();
        CompletableFuture<Void> after = correct();
        for (CompletableFuture<Void> told : List.of(before, after)) {
            ExecutionException failure = assertThrows(ExecutionException.class, () -> told.get(10, TimeUnit.SECONDS));
            assertEquals(
                    Reason.PART_MISSING,
                    assertInstanceOf(EckIdException.class, failure.getCause()).reason());
        }
        assertEquals(
                WorkState.PRESENT, stage.store.item(BOARD, WRONG).orElseThrow().state());
    }
}
