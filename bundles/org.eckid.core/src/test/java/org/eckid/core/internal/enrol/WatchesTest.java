// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eckid.api.control.EnrolmentProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchesTest {
    private Stage stage;
    private Watches watches;

    @BeforeEach
    void start() throws Exception {
        stage = new Stage().active();
        stage.host.withPupils(2);
        watches = new Watches(stage.workshop);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private EnrolmentProgress ended() throws Exception {
        return watches.add(FakeHost.BOARD, 1, progress -> {})
                .toCompletableFuture()
                .get(1, TimeUnit.SECONDS);
    }

    @Test
    void givesTheCountsOfTheEndWhateverWasToldBefore() throws Exception {
        Progress ofARun = watches.held(FakeHost.BOARD);
        watches.tell(FakeHost.BOARD);
        assertEquals(0, ofARun.latest().present());
        stage.enrol();
        assertEquals(2, ended().present());
    }

    @Test
    void keepsWhatARunCountsWhileItGoesOn() throws Exception {
        stage.enrol();
        Progress ofARun = watches.held(FakeHost.BOARD);
        watches.check(FakeHost.BOARD);
        ofARun.hashedOne();
        assertEquals(1, ended().hashed());
        watches.released(FakeHost.BOARD);
        watches.check(FakeHost.BOARD);
        assertEquals(Optional.empty(), watches.latest(FakeHost.BOARD));
    }

    @Test
    void waitsForARequestThatIsNotDone() throws Exception {
        stage.enrol();
        var end = watches.add(FakeHost.BOARD, 1_000, progress -> {}).toCompletableFuture();
        watches.check(FakeHost.BOARD);
        assertFalse(end.isDone());
    }
}
