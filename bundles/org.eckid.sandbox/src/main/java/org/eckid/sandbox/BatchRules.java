// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.time.Duration;
import java.util.Objects;

/**
 * The rules for batches. The real limits are not published; these defaults stay out of the way but make
 * each client meet "not finished" once.
 *
 * @param unfinishedPolls how many polls of a batch are answered with not finished
 * @param duration how long a batch takes, counted from its submission; it needs the polls and the time
 * @param earlyPolls how many too early polls of one batch are borne before it is blocked
 * @param coolDown how long such a block lasts
 * @param contentKept how long a finished batch can be retrieved, counted from the end of its duration
 * @param largestBatch the most items in one submission
 * @param dailySubmissions the most accepted submissions per OIN and Amsterdam day
 * @param failing which items fail
 */
public record BatchRules(
        int unfinishedPolls,
        Duration duration,
        int earlyPolls,
        Duration coolDown,
        Duration contentKept,
        int largestBatch,
        int dailySubmissions,
        FailingItems failing) {

    public BatchRules {
        Objects.requireNonNull(failing, "failing");
        atLeast(0, unfinishedPolls, "unfinishedPolls");
        atLeast(0, earlyPolls, "earlyPolls");
        atLeast(1, largestBatch, "largestBatch");
        atLeast(0, dailySubmissions, "dailySubmissions");
        notNegative(duration, "duration");
        notNegative(coolDown, "coolDown");
        notNegative(contentKept, "contentKept");
    }

    /** One poll too early, ten borne, a minute's cool-down, kept a day, 10,000 items, 10,000 submissions. */
    public static BatchRules defaults() {
        return new BatchRules(
                1, Duration.ZERO, 10, Duration.ofMinutes(1), Duration.ofDays(1), 10_000, 10_000, FailingItems.none());
    }

    public BatchRules withUnfinishedPolls(int value) {
        return new BatchRules(
                value, duration, earlyPolls, coolDown, contentKept, largestBatch, dailySubmissions, failing);
    }

    public BatchRules withDuration(Duration value) {
        return new BatchRules(
                unfinishedPolls, value, earlyPolls, coolDown, contentKept, largestBatch, dailySubmissions, failing);
    }

    /** Blocks a batch for the cool-down after so many too early polls. */
    public BatchRules withBlock(int polls, Duration pause) {
        return new BatchRules(
                unfinishedPolls, duration, polls, pause, contentKept, largestBatch, dailySubmissions, failing);
    }

    public BatchRules withContentKept(Duration value) {
        return new BatchRules(
                unfinishedPolls, duration, earlyPolls, coolDown, value, largestBatch, dailySubmissions, failing);
    }

    public BatchRules withLargestBatch(int value) {
        return new BatchRules(
                unfinishedPolls, duration, earlyPolls, coolDown, contentKept, value, dailySubmissions, failing);
    }

    public BatchRules withDailySubmissions(int value) {
        return new BatchRules(
                unfinishedPolls, duration, earlyPolls, coolDown, contentKept, largestBatch, value, failing);
    }

    public BatchRules withFailing(FailingItems value) {
        return new BatchRules(
                unfinishedPolls, duration, earlyPolls, coolDown, contentKept, largestBatch, dailySubmissions, value);
    }

    private static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + "; give " + least + " or more");
        }
    }

    private static void notNegative(Duration value, String name) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " is negative; give for example PT25S");
        }
    }
}
