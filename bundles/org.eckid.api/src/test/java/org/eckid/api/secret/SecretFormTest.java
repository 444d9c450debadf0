// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789", "g"})
    void refusesAHashThatIsNot64LowerCaseDigitsWithoutRepeatingIt(String text) {
        refused(HashedPgn::new, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "urn:x", "http://ketenid.nl/pilot/ab", "https://ketenid.nl", "https:///a", "https://a/b c"})
    void refusesAPseudonymThatIsNoHttpsUriWithoutRepeatingIt(String text) {
        refused(EckId::new, text);
        refused(Stampseudonym::new, text);
    }

    @Test
    void takesAPseudonymOf256CharactersAndNoMore() {
        String longest = "https://a/" + "x".repeat(246);
        assertEquals(longest, new EckId(longest).revealSecretValue());
        refused(EckId::new, longest + "x");
        refused(Stampseudonym::new, longest + "x");
    }

    @Test
    void takesAnyPgnOfAtMost320CharactersBecauseTheHasherChecksIt() {
        for (String text : List.of("", "63138219", "x".repeat(320))) {
            assertEquals(text, new Pgn(text).revealSecretValue());
        }
        refused(Pgn::new, "x".repeat(321));
    }

    private static void refused(Function<String, Secret> maker, String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> maker.apply(text));
        assertFalse(text.length() > 8 && String.valueOf(refusal.getMessage()).contains(text));
    }
}
