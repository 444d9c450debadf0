// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Duration;
import java.util.Optional;
import org.eckid.api.EckIdException;

/**
 * How a run of a board ended.
 *
 * @param end whether all is done that can be done now
 * @param failure why it could not go on; in {@link End#FAILED}
 * @param next when to look again at the latest
 * @param holdOff how long nothing new may be asked; in {@link End#FAILED}
 */
public record WorkResult(End end, Optional<EckIdException> failure, Duration next, Duration holdOff) {

    /** How. */
    public enum End {
        /** Nothing more can be done now. */
        AT_REST,
        /** Something is under way at the source. */
        WAITING,
        /** It could not go on. */
        FAILED,
        /** This node stops or has lost its host; any node may go on at once. */
        GIVEN_BACK
    }

    /** Nothing more can be done until then, unless something happens. */
    public static WorkResult atRest(Duration next) {
        return new WorkResult(End.AT_REST, Optional.empty(), next, Duration.ZERO);
    }

    /** The source is asked again then. */
    public static WorkResult waiting(Duration next) {
        return new WorkResult(End.WAITING, Optional.empty(), next, Duration.ZERO);
    }

    /** It could not go on; what is under way is looked at then. */
    public static WorkResult failed(EckIdException why, Duration next, Duration holdOff) {
        return new WorkResult(End.FAILED, Optional.of(why), next, holdOff);
    }

    /** Somebody else should go on. */
    public static WorkResult givenBack() {
        return new WorkResult(End.GIVEN_BACK, Optional.empty(), Duration.ZERO, Duration.ZERO);
    }
}
