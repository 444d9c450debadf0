// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ids in bytes, in any of the forms of {@link Encodings}, in one pass however many ids there are. The first eight
 * bytes of each form are looked up; only what begins like a form is compared in full. Safe for use by many threads.
 */
public final class Needles {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{128}");
    private static final int BUFFER = 1 << 20;
    private static final int FILTER_BITS = 20;

    private static final class Form {
        private final String name;
        private final byte[] bytes;

        Form(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        boolean isAt(byte[] buffer, int from, int filled) {
            int to = from + bytes.length;
            return to <= filled && Arrays.equals(buffer, from, to, bytes, 0, bytes.length);
        }
    }

    private final Map<Long, List<Form>> byStart = new HashMap<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);
    private int longest;

    /**
     * Needles for these ids.
     *
     * @param eckIds each holds 128 hexadecimal digits somewhere
     */
    public Needles(Collection<String> eckIds) {
        for (String each : eckIds) {
            Encodings.of(digits(each)).forEach((name, bytes) -> add(new Form(name, bytes)));
        }
    }

    private static String digits(String eckId) {
        Matcher found = DIGITS.matcher(eckId);
        if (!found.find()) {
            throw new IllegalArgumentException("an id without 128 hexadecimal digits");
        }
        return found.group();
    }

    private void add(Form form) {
        long start = start(form.bytes);
        byStart.computeIfAbsent(start, any -> new ArrayList<>(1)).add(form);
        filter.set(place(start));
        longest = Math.max(longest, form.bytes.length);
    }

    /**
     * Reads to the end.
     *
     * @return the names of the forms that were found; empty if nothing was
     */
    public Set<String> in(InputStream content) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] buffer = new byte[BUFFER + longest];
        int kept = 0;
        for (int read = content.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = content.readNBytes(buffer, kept, buffer.length - kept)) {
            int filled = kept + read;
            search(buffer, filled, found);
            kept = Math.min(filled, Math.max(0, longest - 1));
            System.arraycopy(buffer, filled - kept, buffer, 0, kept);
        }
        return found;
    }

    private void search(byte[] buffer, int filled, Set<String> found) {
        long start = 0;
        for (int end = 1; end <= filled; end++) {
            start = (start << 8) | (buffer[end - 1] & 0xff);
            if (end >= Long.BYTES && filter.get(place(start))) {
                compare(start, buffer, end - Long.BYTES, filled, found);
            }
        }
    }

    private void compare(long start, byte[] buffer, int from, int filled, Set<String> found) {
        for (Form form : byStart.getOrDefault(start, List.of())) {
            if (form.isAt(buffer, from, filled)) {
                found.add(form.name);
            }
        }
    }

    private static long start(byte[] bytes) {
        long start = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            start = (start << 8) | (bytes[i] & 0xff);
        }
        return start;
    }

    private static int place(long start) {
        return (int) ((start * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - FILTER_BITS));
    }
}
