// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds known values in bytes, in any of their {@link Forms}, in one pass however many there are. The first eight bytes of
 * each form are looked up; only what begins like a form is compared in full. Safe for use by many threads.
 */
public final class Needles {
    private static final int BUFFER = 1 << 20;
    private static final int FILTER_BITS = 20;

    private final Map<Long, List<Form>> byStart = new HashMap<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);
    private int longest;

    /** Needles for these values. */
    public Needles(Collection<KnownValue> values) {
        values.forEach(value -> Forms.of(value).forEach(this::add));
    }

    private void add(Form form) {
        byStart.computeIfAbsent(form.start(), any -> new ArrayList<>(1)).add(form);
        filter.set(place(form.start()));
        longest = Math.max(longest, form.length());
    }

    /**
     * Reads to the end.
     *
     * @return what was seen; empty if nothing was
     */
    public Set<Match> in(InputStream content) throws IOException {
        Set<Match> found = new LinkedHashSet<>();
        // What is kept of one turn: a form that is not complete yet, the byte before it and the one behind.
        int overlap = longest + 1;
        byte[] buffer = new byte[BUFFER + overlap];
        int kept = 0;
        boolean last;
        do {
            int filled = kept + content.readNBytes(buffer, kept, buffer.length - kept);
            last = filled < buffer.length;
            search(buffer, kept == 0 ? 0 : 1, last ? filled : filled - overlap + 1, filled, found);
            kept = Math.min(filled, overlap);
            System.arraycopy(buffer, filled - kept, buffer, 0, kept);
        } while (!last);
        return found;
    }

    /** Looks at what begins in this range; what begins later is complete in the next turn only. */
    private void search(byte[] buffer, int first, int end, int filled, Set<Match> found) {
        long start = 0;
        int last = Math.min(filled, end + Long.BYTES - 1);
        for (int i = first; i < last; i++) {
            start = (start << Byte.SIZE) | (buffer[i] & 0xff);
            int from = i - Long.BYTES + 1;
            if (from >= first && filter.get(place(start))) {
                compare(start, buffer, from, filled, found);
            }
        }
    }

    private void compare(long start, byte[] buffer, int from, int filled, Set<Match> found) {
        for (Form form : byStart.getOrDefault(start, List.of())) {
            if (form.isAt(buffer, from, filled)) {
                found.add(form.match());
            }
        }
    }

    private static int place(long start) {
        return (int) ((start * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - FILTER_BITS));
    }
}
