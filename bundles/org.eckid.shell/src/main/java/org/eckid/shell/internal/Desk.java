// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * Where every command passes: takes the words in, and turns whatever goes wrong into one line that says what, why and
 * who must act. Immutable.
 */
final class Desk {
    private final String administrator;
    private final Clock clock;

    /**
     * A desk for one administrator.
     *
     * @param administrator who makes changes unless the command says otherwise
     */
    Desk(String administrator, Clock clock) {
        this.administrator = administrator;
        this.clock = clock;
    }

    /** As DS makes it. */
    static Desk of(ShellSettings settings) {
        String name = settings.administrator().isBlank()
                ? System.getProperty("user.name", "")
                : settings.administrator().strip();
        return new Desk(name, Clock.system(ZoneId.systemDefault()));
    }

    /** What a command does with its words. */
    interface Work {
        /** Gives the text to show. */
        String apply(Arguments arguments) throws EckIdException, Mistake;
    }

    /** Does it, and gives the text to show whatever happens. */
    String serve(Command command, String[] typed, Work work) {
        try {
            return printable(work.apply(new Arguments(typed, administrator, clock)));
        } catch (EckIdException refused) {
            return printable(refused(refused));
        } catch (Mistake | IllegalArgumentException wrong) {
            return printable(command.full() + ": " + wrong.getMessage() + ". Usage: " + command.synopsis()
                    + ", for example " + command.example());
        }
    }

    /** One line about a refusal. */
    static String refused(EckIdException refused) {
        Reason reason = refused.reason();
        return "Not done: " + refused.getMessage() + " (" + reason.code() + " " + reason + "; " + whoActs(reason) + ")";
    }

    /** Who must do something about it. */
    static String whoActs(Reason reason) {
        return switch (reason.whoActs()) {
            case NOBODY -> "it is tried again by itself";
            case OPERATOR -> "the operator acts";
            case SCHOOL -> "the school or board acts";
            case DEVELOPER -> "the developer acts";
        };
    }

    /** A moment as operators read it: ISO, to the second, in local time. */
    String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
    }

    /** An enum's name as a word. */
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Names come from the host: nothing in them may steer the terminal. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }
}
