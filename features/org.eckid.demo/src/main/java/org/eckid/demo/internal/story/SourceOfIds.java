// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.time.Duration;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.SourceCheck;
import org.eckid.demo.internal.DemoFailure;

/** Asks the source whether it is there. The source is a part that may come some moments after the controls do. */
final class SourceOfIds {
    private static final int LOOKS = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final BoardControls controls;
    private final House house;

    SourceOfIds(BoardControls controls, House house) {
        this.controls = controls;
        this.house = house;
    }

    /** Waits up to 15 seconds for the part, and ends the demo if it refuses to start. */
    SourceCheck ping(BoardId board) throws DemoFailure, EckIdException, InterruptedException {
        for (int look = 1; ; look++) {
            try {
                return controls.ping(board);
            } catch (EckIdException e) {
                house.check();
                if (e.reason() != Reason.PART_MISSING || look == LOOKS) {
                    throw e;
                }
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }
}
