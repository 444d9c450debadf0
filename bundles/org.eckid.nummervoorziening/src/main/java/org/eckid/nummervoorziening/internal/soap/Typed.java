// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;

/** Text of an answer made into values. What does not fit is named by its element and never repeated. */
final class Typed {
    private Typed() {}

    /** A value whose constructor refuses what does not fit. */
    static <T> T value(String element, String text, Function<String, T> made) throws AnswerInvalidException {
        try {
            return made.apply(text);
        } catch (IllegalArgumentException e) {
            throw unfit(element);
        }
    }

    /** A number from 0 on. */
    static int index(String element, String text) throws AnswerInvalidException {
        int index = value(element, text, Integer::valueOf);
        if (index < 0) {
            throw unfit(element);
        }
        return index;
    }

    /** An {@code xs:boolean}. */
    static boolean flag(String element, String text) throws AnswerInvalidException {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw unfit(element);
        };
    }

    /** An {@code xs:dateTime}; one without a zone is taken for UTC, as it only serves to be shown. */
    static Instant instant(String element, String text) throws AnswerInvalidException {
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw unfit(element);
        }
    }

    private static AnswerInvalidException unfit(String element) {
        return new AnswerInvalidException("its " + element + " has not the form that the contract gives it");
    }
}
