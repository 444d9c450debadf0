// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

/**
 * How large a made-up host is. As text, for a command line: {@code 3x2x12}.
 *
 * @param boards how many boards
 * @param schools of each board
 * @param pupils of each school
 */
public record Scale(int boards, int schools, int pupils) {
    /** The most schools: each has a BRIN of its own. */
    private static final int MOST_SCHOOLS = 67_600;

    /** Refuses what no host is made of. */
    public Scale {
        if (boards < 1 || schools < 1 || pupils < 1 || (long) boards * schools > MOST_SCHOOLS) {
            throw new IllegalArgumentException("a host has boards, schools and pupils, and at most " + MOST_SCHOOLS
                    + " schools: " + boards + "x" + schools + "x" + pupils);
        }
    }

    /** One board. */
    public static Scale oneBoard(int schools, int pupils) {
        return new Scale(1, schools, pupils);
    }

    /** Reads what {@link #toString} writes. */
    public static Scale parse(String text) {
        String[] parts = text.split("x", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "give boards, schools of each and pupils of each, for example 3x2x12, not " + text);
        }
        return new Scale(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Of one board. */
    public int personsOfABoard() {
        return Math.multiplyExact(schools, pupils);
    }

    /** Of all boards. */
    public int persons() {
        return Math.multiplyExact(boards, personsOfABoard());
    }

    @Override
    public String toString() {
        return boards + "x" + schools + "x" + pupils;
    }
}
