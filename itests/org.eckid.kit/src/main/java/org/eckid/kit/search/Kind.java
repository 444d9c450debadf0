// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

/** What a known value is. */
public enum Kind {
    /** A pseudonym for suppliers, which may leave to a supplier only. */
    ECK_ID("an ECK iD"),
    /** The root pseudonym, which may leave to the source only. */
    STAMPSEUDONYM("a stampseudoniem"),
    /** The first-level hash, which may leave to the source only. */
    HASHED_PGN("a hashed PGN"),
    /** The number of a person, or for staff BRIN and e-mail address. A host has it anyway and may show it. */
    PGN("a PGN"),
    /** No secret: a text that lies in an exit for sure, and so proves that the exit was really looked at. */
    LANDMARK("the landmark");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** For people, with an article. */
    public String words() {
        return words;
    }
}
