// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.AuditPeriod;

/**
 * The words after a command. {@code -u <name>} anywhere says who makes the change; the rest is taken one by one. What an
 * API value refuses, it refuses with a message that suits an operator, so that goes through.
 */
final class Arguments {
    private final List<String> words = new ArrayList<>();
    private final String administrator;
    private final Clock clock;
    private int next;

    /**
     * Splits off who makes the change.
     *
     * @param administrator who it is if the words do not say
     */
    Arguments(String[] typed, String administrator, Clock clock) throws Mistake {
        String who = administrator;
        for (int i = 0; i < typed.length; i++) {
            if (!typed[i].equals("-u")) {
                words.add(typed[i]);
            } else if (i + 1 < typed.length) {
                who = typed[++i];
            } else {
                throw new Mistake("after -u comes the name of the administrator");
            }
        }
        this.administrator = who;
        this.clock = clock;
    }

    Administrator who() {
        return new Administrator(administrator);
    }

    BoardId board() throws Mistake {
        return new BoardId(word("board"));
    }

    Brin school() throws Mistake {
        return new Brin(word("school"));
    }

    /** The next word, which must be there. */
    String word(String what) throws Mistake {
        return optional().orElseThrow(() -> new Mistake("the " + what + " is missing"));
    }

    Optional<String> optional() {
        return next < words.size() ? Optional.of(words.get(next++)) : Optional.empty();
    }

    /** Whether the next word is this one; if so, it is taken. */
    boolean optionalWord(String word) {
        boolean there = next < words.size() && words.get(next).equals(word);
        next += there ? 1 : 0;
        return there;
    }

    LocalDate date() throws Mistake {
        return date(word("date"));
    }

    Optional<LocalDate> optionalDate() throws Mistake {
        Optional<String> word = optional();
        return word.isPresent() ? Optional.of(date(word.get())) : Optional.empty();
    }

    /** Some days, the last one included; both may be left out. */
    AuditPeriod period() throws Mistake {
        Optional<LocalDate> from = optionalDate();
        Optional<LocalDate> until = optionalDate();
        return new AuditPeriod(from.map(this::start), until.map(day -> start(day.plusDays(1))));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All words that are left, so that a reason needs no quotes. */
    String rest(String what) throws Mistake {
        StringBuilder text = new StringBuilder(word(what));
        while (next < words.size()) {
            text.append(' ').append(words.get(next++));
        }
        return text.toString();
    }

    /** A word that is left over was meant for something, so nothing is done. */
    void end() throws Mistake {
        if (next < words.size()) {
            throw new Mistake("\"" + words.get(next) + "\" is one word too many");
        }
    }

    private LocalDate date(String word) throws Mistake {
        if (word.equals("today")) {
            return today();
        }
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException notADate) {
            throw new Mistake("\"" + word + "\" is not a date such as 2026-09-01, or today");
        }
    }
}
