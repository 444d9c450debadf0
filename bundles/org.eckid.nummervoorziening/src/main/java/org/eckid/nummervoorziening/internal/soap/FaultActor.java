// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

/** Faults are told apart by {@code faultactor}, not by {@code faultcode}: that is the service's own rule. */
public enum FaultActor {
    /** The batch is not ready: wait, ask again. */
    NOT_FINISHED("NotFinishedException"),
    /** Asked too often: wait for the cool-down. */
    TEMPORARY_BLOCKED("TemporaryBlockedException"),
    /** A batch's content is given once. */
    CONTENT_ALREADY_RETRIEVED("ContentAlreadyRetrievedException"),
    /** A batch's content is not kept for ever. */
    CONTENT_REMOVED("ContentRemovedException"),
    /** No more batches today. */
    LIMIT_DAILY("LimitDailyBatchSubmissionsExceededException"),
    /** Any other actor, or none: final for this call. */
    OTHER("");

    private final String wireName;

    FaultActor(String wireName) {
        this.wireName = wireName;
    }

    static FaultActor of(String wireName) {
        for (FaultActor actor : values()) {
            if (actor.wireName.equals(wireName)) {
                return actor;
            }
        }
        return OTHER;
    }
}
