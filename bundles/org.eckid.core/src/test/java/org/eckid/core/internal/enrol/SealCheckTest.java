// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.control.Finding;
import org.eckid.spi.store.DamagedRow;
import org.eckid.spi.store.SealedEckId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealCheckTest {
    private Stage stage;

    @BeforeEach
    void build() throws Exception {
        stage = new Stage();
        stage.host.withPupils(700);
        stage.active().enrol();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void check() throws EckIdException {
        BoardPlan plan = BoardPlan.of(stage.schedule.takeOver(BOARD), stage.workshop);
        new SealCheck(stage.workshop).run(plan);
    }

    private Set<PersonRef> damaged() {
        return stage.store.damaged(BOARD).stream().map(DamagedRow::person).collect(Collectors.toSet());
    }

    @Test
    void aBoardThatIsWholeHasNoFinding() throws EckIdException {
        check();
        assertEquals(List.of(), stage.controls.board(BOARD).work().findings());
    }

    @Test
    void findsSwappedAndMissingRowsAndSaysWhoseTheyAre() throws Exception {
        stage.store.swapSeals(BOARD, pupil(1), pupil(2));
        stage.store.tamper(BOARD, pupil(600), row -> Optional.empty());
        check();
        assertEquals(Set.of(pupil(1), pupil(600)), damaged());
        Finding finding = stage.controls.board(BOARD).work().findings().get(0);
        assertEquals(Reason.STORE_DAMAGED, finding.reason());
        assertTrue(finding.what().contains("pupil " + pupil(600).key()), finding.what());
        stage.enrol();
        check();
        assertEquals(Set.of(), damaged());
        assertEquals(List.of(), stage.controls.board(BOARD).work().findings());
    }

    @Test
    void aRowThatWasPutRightAgainLeavesTheStatus() throws EckIdException {
        SealedEckId right = stage.store.row(BOARD, pupil(5)).orElseThrow();
        stage.store.swapSeals(BOARD, pupil(5), pupil(6));
        check();
        assertEquals(Set.of(pupil(5)), damaged());
        stage.store.tamper(BOARD, pupil(5), row -> Optional.of(right));
        check();
        assertEquals(Set.of(), damaged());
    }

    @Test
    void aBrokenRegisterIsAFindingAndTheCheckFails() throws EckIdException {
        stage.store.keys.breakRegister(BOARD);
        assertEquals(
                Reason.STORE_DAMAGED,
                assertThrows(EckIdException.class, this::check).reason());
        assertEquals(
                Reason.STORE_DAMAGED,
                stage.controls.board(BOARD).work().findings().get(0).reason());
        assertEquals(Optional.empty(), stage.controls.board(BOARD).seals());
    }
}
