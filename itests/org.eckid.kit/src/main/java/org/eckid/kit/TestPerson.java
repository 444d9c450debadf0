// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit;

/**
 * A made-up person whom a host under test takes in, at school {@code 20DP00}. Nobody's number: it passes the elfproef and
 * is made by counting, or is a published test value.
 */
public final class TestPerson {
    /** Pupil or staff. */
    public enum Role {
        /** Has a BSN. */
        PUPIL,
        /** Is known by BRIN and e-mail address. */
        STAFF
    }

    private final Role role;
    private final String key;
    private final String lastName;
    private final transient String pgn;

    TestPerson(Role role, String key, String lastName, String pgn) {
        this.role = role;
        this.key = key;
        this.lastName = lastName;
        this.pgn = pgn;
    }

    /** Pupil or staff. */
    public Role role() {
        return role;
    }

    /** A key of the kit's, different for each person; a host may give its own. */
    public String key() {
        return key;
    }

    /** A name that no other person has; long enough for a landmark. */
    public String lastName() {
        return lastName;
    }

    /** Given to a host that is under test, as a person would type it in. For staff the part behind the BRIN. */
    public String numberOrEmailAddress() {
        return role == Role.PUPIL ? pgn : pgn.substring(pgn.indexOf(' ') + 1);
    }

    String pgn() {
        return pgn;
    }

    @Override
    public String toString() {
        return role + " " + key;
    }
}
