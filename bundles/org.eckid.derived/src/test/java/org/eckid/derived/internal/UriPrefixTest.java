// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriPrefixTest {

    @Test
    void isNobodysByDefault() {
        UriPrefix prefix = UriPrefix.of(new Settings().build());
        assertEquals("https://derived.invalid/eckid/", prefix.text());
        assertFalse(prefix.looksIssued());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "derived/",
                "http://example.nl/",
                "https://example.nl",
                "https://example.nl/x",
                "https:///x/",
                "https://user@example.nl/x/",
                "https://example.nl/x?y/",
                "https://example.nl/#/",
                "https://example.nl/a b/",
                "https://k\u00e9tenid.nl/"
            })
    void refusesWhatIsNotAPlainHttpsPrefix(String text) {
        assertTrue(refusal(text).contains("prefix must be an https URI"));
    }

    @Test
    void refusesAPrefixThatLeavesNoPlaceForTheDigits() {
        String fits = "https://example.nl/" + "a".repeat(108) + "/";
        assertEquals(128, fits.length());
        assertEquals(fits, UriPrefix.of(settings(fits).build()).text());
        assertTrue(refusal(fits.replace("aa/", "aaa/")).contains("at most 128"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ketenid.nl/201703/",
                "https://KetenID.nl/x/",
                "https://www.ketenid.nl/",
                "https://ketenid.nl:8443/x/",
                "https://ketenid.nl./x/",
                "https://id.school/pilot/"
            })
    void refusesAnIssuersHostUnlessThatIsSetInSoManyWords(String text) {
        assertTrue(refusal(text).contains("set prefix.issuer=true as well"));
        assertTrue(
                UriPrefix.of(settings(text).with("prefix.issuer", true).build()).looksIssued());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://notketenid.nl/", "https://ketenid.nl.example.org/", "https://madrid.school/"})
    void takesOtherHosts(String text) {
        assertFalse(UriPrefix.of(settings(text).build()).looksIssued());
    }

    private static Settings settings(String prefix) {
        return new Settings().with("prefix", prefix);
    }

    private static String refusal(String prefix) {
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> UriPrefix.of(settings(prefix).build()))
                .getMessage());
    }
}
