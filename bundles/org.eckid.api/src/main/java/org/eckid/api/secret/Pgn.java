// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

/**
 * The number that stands for a person in education (persoonsgebonden nummer): a pupil's BSN or onderwijsnummer as nine
 * digits with leading zeros, or for staff the BRIN4, a space and an e-mail address. Not checked here: the hasher does.
 */
public final class Pgn extends Secret {
    /** Wraps what the host has on record, unchecked, at most 320 characters. */
    public Pgn(String value) {
        super(value);
        if (value.length() > 320) {
            throw new IllegalArgumentException("a PGN has at most 320 characters");
        }
    }
}
