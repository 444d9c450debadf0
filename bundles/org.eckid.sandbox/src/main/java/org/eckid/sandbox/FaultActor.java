// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

/** The values of {@code faultactor} by which clients tell the service's faults apart. */
public enum FaultActor {
    NOT_FINISHED("NotFinishedException", "The batch is not finished; ask again later."),
    TEMPORARY_BLOCKED("TemporaryBlockedException", "Asked too often; wait for the cool-down and ask again."),
    CONTENT_ALREADY_RETRIEVED(
            "ContentAlreadyRetrievedException", "The batch was retrieved before; submit its items again."),
    CONTENT_REMOVED("ContentRemovedException", "The content of the batch was removed; submit its items again."),
    LIMIT_DAILY_BATCH_SUBMISSIONS_EXCEEDED(
            "LimitDailyBatchSubmissionsExceededException", "No more submissions today; single calls still work.");

    private final String wireName;
    private final String message;

    FaultActor(String wireName, String message) {
        this.wireName = wireName;
        this.message = message;
    }

    /** The text of the {@code faultactor} element. */
    public String wireName() {
        return wireName;
    }

    /** The text of the {@code faultstring} element. */
    public String message() {
        return message;
    }
}
