// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.faults;

import static org.eckid.sandbox.Operation.PING;
import static org.eckid.sandbox.Operation.RETRIEVE_BATCH;
import static org.eckid.sandbox.Operation.RETRIEVE_ECK_ID;
import static org.eckid.sandbox.Operation.RETRIEVE_STAMPSEUDONYM;
import static org.eckid.sandbox.Operation.SUBMIT_ECK_ID_BATCH;
import static org.eckid.sandbox.Operation.SUBMIT_STAMPSEUDONYM_BATCH;

import java.util.Locale;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.Operation;

/**
 * One thing that goes wrong once, with the first call of its kind, and what it must come to: how the run ends, how many
 * submissions the service counts when all is done, and how many contents of batches it gave out. Four and four when
 * nothing goes wrong.
 */
enum Fault {
    DROPPED_PING(Mishap.DROPPED, PING, "0 present, SOURCE_TIMED_OUT", 4, 4),
    SERVICE_UNAVAILABLE_AT_PING(Mishap.UNAVAILABLE, PING, "0 present, SOURCE_UNREACHABLE", 4, 4),
    GARBAGE_FOR_PING(Mishap.GARBAGE, PING, "0 present, SOURCE_ANSWER_INVALID", 4, 4),

    DROPPED_SUBMIT(Mishap.DROPPED, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_TIMED_OUT", 4, 4),
    SERVICE_UNAVAILABLE_AT_SUBMIT(
            Mishap.UNAVAILABLE, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_UNREACHABLE", 4, 4),
    BLOCKED_SUBMIT(Mishap.BLOCKED, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_BLOCKED", 4, 4),
    REFUSED_SUBMIT(Mishap.NOT_FINISHED, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_REFUSED", 4, 4),
    LOST_ANSWER_TO_SUBMIT(Mishap.LOST, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_TIMED_OUT", 5, 4),
    HALF_ANSWER_TO_SUBMIT(Mishap.HALF, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_TIMED_OUT", 5, 4),
    TLS_CUT_IN_ANSWER_TO_SUBMIT(Mishap.CUT, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_TIMED_OUT", 5, 4),
    SLOW_BYTES_FOR_SUBMIT(Mishap.SLOW, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_TIMED_OUT", 5, 4),
    WRONG_RELATES_TO_FOR_SUBMIT(Mishap.UNRELATED, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_ANSWER_INVALID", 5, 4),
    WRONG_CONTENT_TYPE_FOR_SUBMIT(
            Mishap.WRONG_TYPE, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_ANSWER_INVALID", 5, 4),
    GARBAGE_FOR_SUBMIT(Mishap.GARBAGE, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_ANSWER_INVALID", 5, 4),
    HUGE_XML_FOR_SUBMIT(Mishap.HUGE, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_ANSWER_INVALID", 5, 4),
    ENTITY_BOMB_FOR_SUBMIT(Mishap.BOMB, SUBMIT_STAMPSEUDONYM_BATCH, "0 present, SOURCE_ANSWER_INVALID", 5, 4),
    DROPPED_SECOND_SUBMIT(Mishap.DROPPED, SUBMIT_ECK_ID_BATCH, "0 present, SOURCE_TIMED_OUT", 4, 4),
    SERVICE_UNAVAILABLE_AT_SECOND_SUBMIT(
            Mishap.UNAVAILABLE, SUBMIT_ECK_ID_BATCH, "0 present, SOURCE_UNREACHABLE", 4, 4),
    LOST_ANSWER_TO_SECOND_SUBMIT(Mishap.LOST, SUBMIT_ECK_ID_BATCH, "0 present, SOURCE_TIMED_OUT", 5, 4),
    HALF_ANSWER_TO_SECOND_SUBMIT(Mishap.HALF, SUBMIT_ECK_ID_BATCH, "0 present, SOURCE_TIMED_OUT", 5, 4),

    DROPPED_RETRIEVAL(Mishap.DROPPED, RETRIEVE_BATCH, "12 present", 4, 4),
    SERVICE_UNAVAILABLE_AT_RETRIEVAL(Mishap.UNAVAILABLE, RETRIEVE_BATCH, "12 present", 4, 4),
    NOT_FINISHED(Mishap.NOT_FINISHED, RETRIEVE_BATCH, "12 present", 4, 4),
    BLOCKED(Mishap.BLOCKED, RETRIEVE_BATCH, "12 present", 4, 4),
    ALREADY_RETRIEVED(Mishap.ALREADY_RETRIEVED, RETRIEVE_BATCH, "12 present", 5, 4),
    CONTENT_REMOVED(Mishap.REMOVED, RETRIEVE_BATCH, "12 present", 5, 4),
    LOST_CONTENT(Mishap.LOST, RETRIEVE_BATCH, "12 present", 5, 5),
    HALF_CONTENT(Mishap.HALF, RETRIEVE_BATCH, "12 present", 5, 5),
    TLS_CUT_IN_CONTENT(Mishap.CUT, RETRIEVE_BATCH, "12 present", 5, 5),
    SLOW_CONTENT(Mishap.SLOW, RETRIEVE_BATCH, "12 present", 5, 5),
    WRONG_RELATES_TO_FOR_CONTENT(Mishap.UNRELATED, RETRIEVE_BATCH, "12 present", 5, 5),
    WRONG_CONTENT_TYPE_FOR_CONTENT(Mishap.WRONG_TYPE, RETRIEVE_BATCH, "12 present", 5, 5),
    GARBAGE_FOR_CONTENT(Mishap.GARBAGE, RETRIEVE_BATCH, "12 present", 5, 5),
    HUGE_XML_FOR_CONTENT(Mishap.HUGE, RETRIEVE_BATCH, "12 present", 5, 5),
    ENTITY_BOMB_FOR_CONTENT(Mishap.BOMB, RETRIEVE_BATCH, "12 present", 5, 5),
    DUPLICATE_INDEX(Mishap.DOUBLED, RETRIEVE_BATCH, "12 present", 5, 5),
    FOREIGN_INDEX(Mishap.FOREIGN, RETRIEVE_BATCH, "12 present", 5, 5),
    /** One person is left over, and asked for alone: both singly, which needs no submission. */
    MISSING_INDEX(Mishap.MISSING, RETRIEVE_BATCH, "12 present", 3, 3),
    FAILED_ITEMS(Mishap.FAILED, RETRIEVE_BATCH, "6 present", 5, 5),

    DROPPED_SINGLE_CALL(Mishap.DROPPED, RETRIEVE_STAMPSEUDONYM, "0 present, SOURCE_TIMED_OUT", 0, 0),
    LOST_ANSWER_TO_SINGLE_CALL(Mishap.LOST, RETRIEVE_STAMPSEUDONYM, "0 present, SOURCE_TIMED_OUT", 0, 0),
    GARBAGE_FOR_SINGLE_CALL(Mishap.GARBAGE, RETRIEVE_STAMPSEUDONYM, "0 present, SOURCE_ANSWER_INVALID", 0, 0),
    SERVICE_UNAVAILABLE_AT_SECOND_SINGLE_CALL(
            Mishap.UNAVAILABLE, RETRIEVE_ECK_ID, "0 present, SOURCE_UNREACHABLE", 0, 0),
    HALF_ANSWER_TO_SECOND_SINGLE_CALL(Mishap.HALF, RETRIEVE_ECK_ID, "0 present, SOURCE_TIMED_OUT", 0, 0);

    private final Mishap mishap;
    private final Operation operation;
    private final String firstRun;
    private final int submissions;
    private final int handedOut;

    Fault(Mishap mishap, Operation operation, String firstRun, int submissions, int handedOut) {
        this.mishap = mishap;
        this.operation = operation;
        this.firstRun = firstRun;
        this.submissions = submissions;
        this.handedOut = handedOut;
    }

    Mishap mishap() {
        return mishap;
    }

    Operation operation() {
        return operation;
    }

    String firstRun() {
        return firstRun;
    }

    int submissions() {
        return submissions;
    }

    int handedOut() {
        return handedOut;
    }

    /** Few enough go by single calls. */
    int persons() {
        boolean singly = operation == RETRIEVE_STAMPSEUDONYM || operation == RETRIEVE_ECK_ID;
        return singly ? FaultedBoard.BATCH / 2 : FaultedBoard.PERSONS;
    }

    /** Its line in the README. */
    String row() {
        return "| %s | `%s` `%s` | %s | %d | %d |"
                .formatted(this, operation.wireName(), mishap.text(), firstRun, submissions, handedOut);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
