// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.util.regex.Pattern;
import org.eckid.api.PersonKind;
import org.eckid.spi.hashing.PgnForm;

/**
 * Which sort of PGN a text is. The Nummervoorziening sees only hashes and accepts any, so a typo that passes here becomes
 * a wrong pseudonym that looks right.
 *
 * <p>Everything is plain ASCII: a letter or digit of another script, or an accent that can be written in two ways, would
 * give another hash than the one that the chain knows.
 */
final class PgnRules {
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    private static final Pattern STAFF = Pattern.compile(
            "[0-9]{2}[A-Za-z]{2} [A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    private final String onderwijsnummerPrefix;

    /**
     * With the digits that an onderwijsnummer must begin with.
     *
     * @throws IllegalArgumentException naming the property, unless the prefix is empty, 1 or 10
     */
    PgnRules(String onderwijsnummerPrefix) {
        if (!onderwijsnummerPrefix.matches("(10?)?")) {
            throw new IllegalArgumentException("org.eckid.hashing: onderwijsnummer.prefix must be 1, 10 or empty, for"
                    + " example onderwijsnummer.prefix=1");
        }
        this.onderwijsnummerPrefix = onderwijsnummerPrefix;
    }

    PgnForm form(String pgn, PersonKind kind) {
        return switch (kind) {
            case PUPIL -> number(pgn);
            case STAFF -> STAFF.matcher(pgn).matches() ? PgnForm.STAFF : PgnForm.INVALID;
        };
    }

    /** The remainder is 0 for a BSN and 5 for an onderwijsnummer, so a number is never both. */
    private PgnForm number(String pgn) {
        if (!NINE_DIGITS.matcher(pgn).matches() || pgn.equals("000000000")) {
            return PgnForm.INVALID;
        }
        return switch (remainder(pgn)) {
            case 0 -> PgnForm.BSN;
            case 5 -> pgn.startsWith(onderwijsnummerPrefix) ? PgnForm.ONDERWIJSNUMMER : PgnForm.INVALID;
            default -> PgnForm.INVALID;
        };
    }

    private static int remainder(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return Math.floorMod(sum, 11);
    }
}
