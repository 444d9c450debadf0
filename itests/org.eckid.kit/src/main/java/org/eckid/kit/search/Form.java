// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.util.Arrays;

/** One way in which a piece of a value may lie somewhere, as the bytes that would be seen. */
final class Form {
    private final Kind kind;
    private final String name;
    private final byte[] bytes;
    private final Edge edge;

    /** What may stand beside it. */
    enum Edge {
        /** Anything. */
        ANY,
        /** No digit: nine digits in the middle of a longer number are another number. */
        NO_DIGIT
    }

    Form(Kind kind, String name, byte[] bytes, Edge edge) {
        this.kind = kind;
        this.name = name;
        this.bytes = bytes.clone();
        this.edge = edge;
    }

    int length() {
        return bytes.length;
    }

    /** The first eight bytes, by which it is looked up. */
    long start() {
        long start = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            start = (start << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return start;
    }

    Match match() {
        return new Match(kind, name);
    }

    /** Whether it lies at this place of what was read. */
    boolean isAt(byte[] buffer, int from, int filled) {
        int to = from + bytes.length;
        return to <= filled
                && Arrays.equals(buffer, from, to, bytes, 0, bytes.length)
                && (edge == Edge.ANY || standsAlone(buffer, from, to, filled));
    }

    private static boolean standsAlone(byte[] buffer, int from, int to, int filled) {
        return !(from > 0 && isDigit(buffer[from - 1])) && !(to < filled && isDigit(buffer[to]));
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }
}
