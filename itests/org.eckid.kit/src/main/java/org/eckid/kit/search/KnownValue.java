// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.util.Objects;

/** A value that was planted and is searched for. Tells its kind to whoever prints it, and never its text. */
public final class KnownValue {
    /** Shorter texts occur by chance. */
    private static final int SHORTEST = 8;

    private final Kind kind;
    private final transient String text;

    /**
     * A value of at least eight characters.
     *
     * @param kind what it is
     * @param text as it is written
     */
    public KnownValue(Kind kind, String text) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.text = text;
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException(kind.words() + " of " + text.length()
                    + " characters would be found by chance; give one of 8 or more");
        }
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** The text itself. */
    String text() {
        return text;
    }

    @Override
    public String toString() {
        return kind.words() + "[hidden]";
    }
}
