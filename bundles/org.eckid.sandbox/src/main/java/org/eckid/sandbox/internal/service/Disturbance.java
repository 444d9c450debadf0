// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Duration;
import org.eckid.sandbox.FaultActor;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.SandboxFault;

/** What is done to one call that goes wrong on purpose. */
public sealed interface Disturbance {

    /** Answers this fault and does nothing else. */
    record Fault(SandboxFault fault) implements Disturbance {}

    /** Does the work and answers late. */
    record Late(Duration delay) implements Disturbance {}

    /** Spoils the answer, or the way that it takes. */
    record Spoilt(Mishap mishap) implements Disturbance {}

    static Disturbance of(Mishap mishap) {
        return switch (mishap) {
            case NOT_FINISHED -> fault(FaultActor.NOT_FINISHED);
            case BLOCKED -> fault(FaultActor.TEMPORARY_BLOCKED);
            case ALREADY_RETRIEVED -> fault(FaultActor.CONTENT_ALREADY_RETRIEVED);
            case REMOVED -> fault(FaultActor.CONTENT_REMOVED);
            case DAILY_LIMIT -> fault(FaultActor.LIMIT_DAILY_BATCH_SUBMISSIONS_EXCEEDED);
            default -> new Spoilt(mishap);
        };
    }

    private static Disturbance fault(FaultActor actor) {
        return new Fault(SandboxFault.of(actor));
    }
}
