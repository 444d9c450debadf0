// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.control.BatchStatus;
import org.eckid.api.control.Finding;
import org.eckid.api.control.HeldUp;
import org.eckid.api.control.SubmissionsToday;
import org.eckid.api.control.WorkStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person is told of a board's work: what runs, what waits for whom, and what to look at. */
class StatusTest {
    private Stage stage;

    @BeforeEach
    void build() throws Exception {
        stage = new Stage();
        stage.host.withPupils(10);
        stage.active();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private WorkStatus work() throws EckIdException {
        return stage.controls.board(BOARD).work();
    }

    private WorkStatus workNow() {
        try {
            return work();
        } catch (EckIdException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tellsWhatRunsWhereAndWhatIsUnderWay() throws Exception {
        CompletableFuture<WorkStatus> seen = new CompletableFuture<>();
        stage.issuer.beforeNextStampseudonyms.set(() -> seen.complete(workNow()));
        stage.enrol();
        WorkStatus during = seen.get(10, TimeUnit.SECONDS);
        assertEquals("memory", during.running().orElseThrow().node());
        assertEquals(WorkStatus.Liveness.ALIVE, during.running().orElseThrow().alive());
        BatchStatus batch = during.batches().get(0);
        assertEquals(BatchStatus.Content.ROOT_PSEUDONYMS, batch.content());
        assertEquals(BatchStatus.State.SUBMITTED, batch.state());
        assertEquals(10, batch.persons());
        assertEquals(Optional.of(Reason.BATCH_NOT_FINISHED), batch.waitsFor());
        assertEquals(Optional.of(new SubmissionsToday(1, 100, false)), during.submissions());
        assertEquals(1, during.nodes().size());
        assertEquals(List.of(), work().batches());
    }

    @Test
    void tellsWhyABoardIsHeldUpAndThatASubmitHasNoAnswer() throws Exception {
        stage.issuer.nextSubmitFails = Optional.of(Reason.SOURCE_TIMED_OUT);
        assertThrows(ExecutionException.class, stage::enrol);
        HeldUp held = work().heldUp().orElseThrow();
        assertEquals(Reason.SOURCE_TIMED_OUT, held.reason());
        assertEquals(1, held.failures());
        assertTrue(held.until().isPresent());
        BatchStatus batch = work().batches().get(0);
        assertEquals(BatchStatus.State.UNKNOWN, batch.state());
        assertEquals(Optional.of(Reason.SOURCE_TIMED_OUT), batch.waitsFor());
        assertTrue(batch.lookAt().isPresent());
        assertEquals(1, work().submissions().orElseThrow().used(), "it may have arrived");
    }

    @Test
    void findsNothingWhileTheSourceListsWhatIsUsed() throws Exception {
        stage.enrol();
        assertEquals(1, stage.issuer.asked("chains"));
        assertEquals(List.of(), work().findings());
    }

    @Test
    void findsAChainThatTheSourceListsNoMoreAndForgetsItWhenItIsBack() throws Exception {
        stage.enrol();
        stage.issuer.chains = List.of();
        nextNight();
        Finding gone = work().findings().get(0);
        assertEquals(Reason.TERM_GONE, gone.reason());
        assertTrue(gone.what().contains("\"keten\""), gone.what());
        nextNight();
        assertEquals(gone.since(), work().findings().get(0).since());
        stage.issuer.chains = List.of(FakeIssuer.listed("keten"));
        nextNight();
        assertEquals(List.of(), work().findings());
    }

    @Test
    void tellsANewNameForAMonth() throws Exception {
        stage.enrol();
        stage.issuer.chains = List.of(FakeIssuer.listed("andere keten"));
        nextNight();
        Finding renamed = work().findings().get(0);
        assertEquals(Reason.TERM_RENAMED, renamed.reason());
        assertTrue(renamed.what().contains("was called \"keten\""), renamed.what());
        nextNight();
        assertEquals(renamed.since(), work().findings().get(0).since());
        stage.clock.pass(Duration.ofDays(31));
        nextNight();
        assertEquals(List.of(), work().findings());
    }

    private void nextNight() throws Exception {
        stage.clock.pass(Duration.ofDays(1));
        stage.enrol();
    }
}
