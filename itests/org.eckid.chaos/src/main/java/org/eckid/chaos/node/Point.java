// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

/**
 * A moment in the life of a node: before or after the so-manieth call of a kind since it started. As text: {@code before
 * ledger.prepare 2}.
 *
 * @param call what {@link Watched} names it; {@code issuer.content} is a poll that came back with a batch's content
 */
public record Point(Side side, String call, int count) {

    /** On which side of the call. */
    public enum Side {
        BEFORE,
        AFTER
    }

    /** Reads what {@link #toString} writes. */
    public static Point parse(String text) {
        String[] words = text.strip().split(" +", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException(
                    "give a side, a call and a count, for example before ledger.prepare 2," + " not " + text);
        }
        Side side = words[0].equals("before") ? Side.BEFORE : Side.AFTER;
        return new Point(side, words[1], Integer.parseInt(words[2]));
    }

    @Override
    public String toString() {
        return (side == Side.BEFORE ? "before " : "after ") + call + " " + count;
    }
}
