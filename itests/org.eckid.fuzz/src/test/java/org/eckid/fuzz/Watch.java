// SPDX-License-Identifier: Apache-2.0
package org.eckid.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Feeds one parser and looks at what it takes and says. A broken rule is an error, which Jazzer keeps with its input. */
final class Watch {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Jazzer itself stops a hang; this is for what only is slow. The machine may be busy. */
    private static final long MOST_NANOS = 2_000_000_000L;
    /** What numbers, hashes and pseudonyms consist of. */
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{8,}");

    private static final String BEGINNING_OF_EACH_OIN = "00000007000";

    private final Parser parser;
    private final Target target;
    private final Figures figures = new Figures();

    Watch(Parser parser) {
        this.parser = parser;
        this.target = parser.open();
    }

    Figures figures() {
        return figures;
    }

    void feed(byte[] input) throws Exception {
        byte[] document = Program.isOne(input) ? Program.document(input) : input;
        Taken taken = taken(document);
        if (taken.nanos >= MOST_NANOS || taken.bytes >= parser.mostMemory(document.length)) {
            // Once more: the first time may have loaded classes, or the machine may have been away.
            taken = taken(document);
        }
        figures.note(taken.refusal, taken.nanos, taken.bytes);
        require(taken.nanos < MOST_NANOS, taken.nanos / 1_000_000 + " ms for one input");
        require(
                taken.bytes < parser.mostMemory(document.length),
                taken.bytes + " bytes of heap for an input of " + document.length);
        require(!repeats(taken.refusal, document), "a message repeats a value of the input");
    }

    private record Taken(String refusal, long nanos, long bytes) {}

    private Taken taken(byte[] document) throws Exception {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = System.nanoTime();
        String refusal = target.feed(document);
        return new Taken(refusal, System.nanoTime() - nanos, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    private static boolean repeats(String message, byte[] document) {
        Matcher values = VALUE.matcher(message);
        String text = message.isEmpty() ? "" : new String(document, StandardCharsets.ISO_8859_1);
        while (values.find()) {
            if (!values.group().equals(BEGINNING_OF_EACH_OIN) && text.contains(values.group())) {
                return true;
            }
        }
        return false;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
