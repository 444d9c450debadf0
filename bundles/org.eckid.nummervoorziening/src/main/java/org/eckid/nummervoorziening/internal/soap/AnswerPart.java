// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

/**
 * Reads the children of one operation's answer element.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface AnswerPart<T> {

    /** Reads until the answer element has no more children. */
    T read(AnswerFields fields) throws AnswerInvalidException;
}
