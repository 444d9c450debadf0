// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.model;

/**
 * The number of a pupil, as the school typed it: not checked here.
 *
 * @param value at most 64 characters
 */
public record PersonNumber(NumberKind kind, String value, Verification verification) {

    /** Without the number: this LAS logs all that it touches, but never a PGN. */
    @Override
    public String toString() {
        return kind + "[hidden, " + verification + "]";
    }
}
