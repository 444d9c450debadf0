// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.SCHOOL;
import static org.eckid.core.internal.enrol.FakeHost.SECONDARY;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.PersonRef;
import org.eckid.api.control.BoardChange;
import org.eckid.spi.store.SealedEckId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From primary to secondary school within a board: the same child, another id. */
class OtherSectorsTest {
    private static final PersonRef MOVED = pupil(2);

    private Stage stage;

    @BeforeEach
    void build() throws Exception {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String idAt(Brin school, PersonRef person) throws EckIdException {
        SealedEckId row = stage.store.read(BOARD, school, List.of(person)).get(person);
        return stage.sealer.of(BOARD).open(row).revealSecretValue();
    }

    private void onlyTheMovedPupilHasTheOtherId(int count) throws EckIdException {
        for (int number = 0; number < count; number++) {
            String pgn = "%09d".formatted(number);
            boolean moved = pupil(number).equals(MOVED);
            assertEquals(
                    moved ? FakeIssuer.eckIdOf(pgn, Stage.VO) : FakeIssuer.eckIdOf(pgn),
                    idAt(moved ? SECONDARY : SCHOOL, pupil(number)));
        }
    }

    @Test
    void makesTheIdOfTheNewSectorAtTheNextReconciliation() throws Exception {
        stage.host.withPupils(4);
        stage.active().withSecondary().enrol();
        stage.host.move(MOVED, SECONDARY);
        stage.enrol();
        onlyTheMovedPupilHasTheOtherId(4);
        stage.enrol();
        assertEquals(5, stage.hasher.hashed.get(), "once");
    }

    @Test
    void noticesAMoveWhileTheIdOfTheOldSectorIsUnderWay() throws Exception {
        stage.host.withPupils(10);
        stage.issuer.beforeNextEckIds.set(() -> {
            stage.host.move(MOVED, SECONDARY);
            stage.connection.changed(BOARD, MOVED);
            try {
                stage.drainHints();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        stage.active().withSecondary().enrol();
        onlyTheMovedPupilHasTheOtherId(10);
    }

    @Test
    void makesAllIdsAnewWhenTheBoardDecidesOnAnotherSector() throws Exception {
        stage.host.withPupils(6);
        stage.active().enrol();
        stage.change(new BoardChange.SectorMapped(new EducationType("BO"), Stage.VO));
        stage.enrol();
        for (int number = 0; number < 6; number++) {
            assertEquals(FakeIssuer.eckIdOf("%09d".formatted(number), Stage.VO), idAt(SCHOOL, pupil(number)));
        }
    }

    @Test
    void leavesThePupilAloneUntilTheNewSchoolTakesPart() throws Exception {
        stage.host.withPupils(4);
        stage.active().enrol();
        stage.host.move(MOVED, SECONDARY);
        stage.enrol();
        assertEquals(4, stage.hasher.hashed.get());
        stage.withSecondary().enrol();
        onlyTheMovedPupilHasTheOtherId(4);
        assertTrue(stage.store.read(BOARD, SCHOOL, List.of(MOVED)).isEmpty());
    }
}
