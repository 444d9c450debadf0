// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.util.concurrent.atomic.LongAdder;
import org.eckid.sandbox.Book.Asked;
import org.eckid.sandbox.internal.service.Tallies.Column;

/** One kind of pseudonym in the book: what each school asked for it, and what was given at all. */
final class Persons {

    /** By school and what it asked with. */
    private final Tallies asked = new Tallies();
    /** By what was given, for whatever school. */
    private final Tallies given = new Tallies();

    private final LongAdder answered = new LongAdder();

    /** Notes an item of an accepted batch; whether the school had not submitted it before. */
    boolean submitted(String oin, String input) {
        return asked.count(Fingerprint.of(oin, input), Column.SUBMITTED) == 0;
    }

    /** Notes what a batch gave for an input, and hands it on. */
    String handedOut(String oin, String input, String value) {
        return give(oin, input, value, Column.HANDED_OUT);
    }

    /** Notes what a single call gave for an input, and hands it on. */
    String singly(String oin, String input, String value) {
        return give(oin, input, value, Column.SINGLY);
    }

    private String give(String oin, String input, String value, Column column) {
        asked.count(Fingerprint.of(oin, input), column);
        given.count(Fingerprint.of(value), column);
        answered.increment();
        return value;
    }

    Asked asked(String oin, String input) {
        return asked.of(Fingerprint.of(oin, input));
    }

    boolean gave(String value) {
        Asked times = given.of(Fingerprint.of(value));
        return times.handedOut() + times.singly() > 0;
    }

    /** How many were given, repeats included. */
    long answered() {
        return answered.sum();
    }

    /** How many different ones were given. */
    int distinct() {
        return given.size();
    }
}
