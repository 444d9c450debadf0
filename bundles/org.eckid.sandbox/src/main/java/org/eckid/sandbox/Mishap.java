// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can go wrong with one call, by a name that settings and the README use too. Some befall the call before
 * anything was done for it, the others the answer to work that was done.
 */
public enum Mishap {
    /** The connection ends before anything was done. */
    DROPPED("dropped"),
    /** HTTP 503 without a SOAP message, and nothing was done. */
    UNAVAILABLE("unavailable"),
    /** {@code NotFinishedException}, whatever the batch rules say. */
    NOT_FINISHED("notFinished"),
    /** {@code TemporaryBlockedException}. */
    BLOCKED("blocked"),
    /** {@code ContentAlreadyRetrievedException}; a batch keeps its content. */
    ALREADY_RETRIEVED("alreadyRetrieved"),
    /** {@code ContentRemovedException}; a batch keeps its content. */
    REMOVED("removed"),
    /** {@code LimitDailyBatchSubmissionsExceededException}. */
    DAILY_LIMIT("dailyLimit"),
    /** The work is done, the connection ends instead of an answer. */
    LOST("lost"),
    /** Half of the answer, then an orderly end. */
    HALF("half"),
    /** Half of the answer, then the connection is reset beneath TLS. */
    CUT("cut"),
    /** The answer comes a byte at a time, ten a second. */
    SLOW("slow"),
    /** {@code RelatesTo} names another message. */
    UNRELATED("unrelated"),
    /** The answer calls itself {@code text/html}. */
    WRONG_TYPE("wrongType"),
    /** Something that is not XML. */
    GARBAGE("garbage"),
    /** XML without an end: 1 GiB of it, or until the client leaves. */
    HUGE("huge"),
    /** A document type whose entities expand to 10,000,000,000 characters. */
    BOMB("bomb"),
    /** An item of a batch comes twice. */
    DOUBLED("doubled"),
    /** An item of a batch does not come at all. */
    MISSING("missing"),
    /** An item comes that was in no batch. */
    FOREIGN("foreign"),
    /** All items of a batch fail. */
    FAILED("failed");

    private final String text;

    Mishap(String text) {
        this.text = text;
    }

    /** The name in settings. */
    public String text() {
        return text;
    }

    /** The mishap of that name, if there is one. */
    public static Optional<Mishap> named(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }
}
