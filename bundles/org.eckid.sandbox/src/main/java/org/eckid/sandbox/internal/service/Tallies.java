// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import org.eckid.sandbox.Book.Asked;

/**
 * Counts for each of many texts, of which only fingerprints are kept: a million take 50 MB. Open addressing in one
 * array, because a map with objects takes three times as much. Safe for use by many threads.
 */
final class Tallies {

    /** What is counted, each in 20 bits. */
    enum Column {
        SUBMITTED(0),
        HANDED_OUT(BITS),
        SINGLY(2 * BITS);

        private final int shift;

        Column(int shift) {
            this.shift = shift;
        }

        long one() {
            return 1L << shift;
        }

        int of(long counts) {
            return (int) (counts >>> shift) & MOST;
        }
    }

    private static final int BITS = 20;
    private static final int MOST = (1 << BITS) - 1;
    /** Two parts of the fingerprint and the counts; counts of zero mark a free slot. */
    private static final int STRIDE = 3;

    private long[] slots = new long[STRIDE * 1024];
    private int used;

    /** Counts one more; says how many there were before. */
    synchronized int count(Fingerprint text, Column column) {
        if (used >= slots.length / STRIDE / 4 * 3) {
            grow();
        }
        int slot = find(slots, text.high(), text.low());
        if (slots[slot + 2] == 0) {
            slots[slot] = text.high();
            slots[slot + 1] = text.low();
            used++;
        }
        int before = column.of(slots[slot + 2]);
        slots[slot + 2] += before < MOST ? column.one() : 0;
        return before;
    }

    synchronized Asked of(Fingerprint text) {
        long counts = slots[find(slots, text.high(), text.low()) + 2];
        return new Asked(Column.SUBMITTED.of(counts), Column.HANDED_OUT.of(counts), Column.SINGLY.of(counts));
    }

    /** How many different texts were counted. */
    synchronized int size() {
        return used;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int from = 0; from < slots.length; from += STRIDE) {
            if (slots[from + 2] != 0) {
                System.arraycopy(slots, from, larger, find(larger, slots[from], slots[from + 1]), STRIDE);
            }
        }
        slots = larger;
    }

    /** Where the text is, or the free slot for it. */
    private static int find(long[] slots, long high, long low) {
        int mask = slots.length / STRIDE - 1;
        for (int place = (int) high & mask; ; place = (place + 1) & mask) {
            int slot = STRIDE * place;
            if (slots[slot + 2] == 0 || (slots[slot] == high && slots[slot + 1] == low)) {
                return slot;
            }
        }
    }
}
