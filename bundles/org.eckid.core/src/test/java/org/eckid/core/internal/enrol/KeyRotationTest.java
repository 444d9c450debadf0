// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.SCHOOL;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.SealStatus;
import org.eckid.api.secret.EckId;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.SealedEckId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
    /** More than one portion. */
    private static final int PUPILS = 800;

    private Stage stage;
    private Claim claim;

    @BeforeEach
    void build() throws Exception {
        stage = new Stage();
        stage.host.withPupils(PUPILS);
        stage.active().enrol();
        stage.boards.append(BOARD, stage.boards.record(BOARD), Stage.ADMIN, new BoardChange.KeyRotated());
        claim = stage.schedule.takeOver(BOARD);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private int decision() throws EckIdException {
        return stage.boards.record(BOARD).keyDecision();
    }

    private List<Integer> versions() {
        return stage.store.keys.of(BOARD).stream().map(BoardKey::version).toList();
    }

    private void everyIdIsReadAndFound() throws EckIdException {
        var seals = stage.sealer.of(BOARD);
        for (int number = 0; number < PUPILS; number++) {
            String value = FakeIssuer.eckIdOf("%09d".formatted(number));
            SealedEckId row = stage.store.row(BOARD, pupil(number)).orElseThrow();
            assertEquals(value, seals.open(row).revealSecretValue());
            assertEquals(
                    Optional.of(pupil(number)),
                    stage.store
                            .byFingerprint(BOARD, SCHOOL, seals.fingerprints(new EckId(value)))
                            .map(SealedEckId::person));
        }
    }

    private void rotate(KeyRotation rotation) throws EckIdException {
        while (rotation.step(claim, decision())) {
            assertTrue(versions().size() <= 2);
        }
    }

    @Test
    void readsByBothKeysAllTheWhileAndErasesTheFormerOne() throws EckIdException {
        KeyRotation rotation = new KeyRotation(stage.workshop);
        assertTrue(rotation.step(claim, decision()));
        assertEquals(List.of(1, 2), versions());
        assertTrue(rotation.step(claim, decision()));
        everyIdIsReadAndFound();
        SealStatus half = stage.controls.board(BOARD).seals().orElseThrow();
        assertEquals(2, half.key());
        assertEquals(Optional.of(new SealStatus.Retiring(1, PUPILS - 500)), half.retiring());
        rotate(rotation);
        assertEquals(List.of(2), versions());
        everyIdIsReadAndFound();
        assertEquals(
                Optional.empty(),
                stage.controls.board(BOARD).seals().orElseThrow().retiring());
    }

    @Test
    void goesOnWhereAnotherRunWasCutOff() throws EckIdException {
        KeyRotation cutOff = new KeyRotation(stage.workshop);
        assertTrue(cutOff.step(claim, decision()));
        assertTrue(cutOff.step(claim, decision()));
        claim = stage.schedule.takeOver(BOARD);
        rotate(new KeyRotation(stage.workshop));
        assertEquals(List.of(2), versions());
        everyIdIsReadAndFound();
        assertFalse(new KeyRotation(stage.workshop).step(claim, decision()), "once is enough");
    }

    @Test
    void keepsTheFormerKeyForARowThatDoesNotOpenUntilItIsMadeAnew() throws Exception {
        stage.store.swapSeals(BOARD, pupil(3), pupil(4));
        rotate(new KeyRotation(stage.workshop));
        assertEquals(List.of(1, 2), versions());
        assertEquals(pupil(3), stage.store.damaged(BOARD).get(0).person());
        stage.enrol();
        claim = stage.schedule.takeOver(BOARD);
        rotate(new KeyRotation(stage.workshop));
        assertEquals(List.of(2), versions());
        assertEquals(List.of(), stage.store.damaged(BOARD));
        everyIdIsReadAndFound();
    }
}
