// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.nummervoorziening.internal.http.TimeOuts;
import org.eckid.spi.source.IssuerTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedSettingsTest {
    @Test
    void defaultsToProductionWithCarefulTerms() throws Exception {
        CheckedSettings settings = CheckedSettings.of(Given.settings(Map.of()));
        assertEquals(URI.create("https://service.eckid.nl/eck/ws/201703"), settings.endpoint());
        assertEquals(new IssuerTerms(10, 1000, Duration.ofSeconds(25), Duration.ofMinutes(5), 100), settings.terms());
        assertEquals(
                new TimeOuts(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(120)),
                settings.timeOuts());
        assertEquals(32 * 1024 * 1024, settings.mostBytes());
        assertEquals(Duration.ofDays(1), settings.listsKept());
    }

    @Test
    void takesPartsOfASecond() throws Exception {
        CheckedSettings settings = CheckedSettings.of(Given.settings(Map.of("poll.seconds", 0.25)));
        assertEquals(Duration.ofMillis(250), settings.terms().pollEvery());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://service.eckid.nl/eck/ws/201703",
                "service.eckid.nl",
                "https:///eck",
                "https://las:geheim@service.eckid.nl/eck",
                "https://service.eckid.nl/eck?oin=1",
                "https://service.eckid.nl/e ck",
            })
    void refusesAnAddressThatIsNotPlainHttps(String endpoint) {
        String message = assertRefused("endpoint", endpoint);
        assertTrue(message.contains("for example endpoint=https://service.eckid.nl/eck/ws/201703"));
        assertFalse(message.contains("geheim"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ketenid", "http://ketenid.nl/eck/schemas/v1_0/", "http://a b"})
    void refusesANamespaceThatIsNone(String namespace) {
        assertRefused("namespace", namespace);
    }

    @ParameterizedTest
    @CsvSource({
        "batch.from, 0",
        "batch.size, 0",
        "batch.size, 50001",
        "daily.submissions, -1",
        "answer.mib, 0",
        "lists.hours, 0",
    })
    void refusesNumbersOutOfBounds(String property, int value) {
        assertRefused(property, value);
    }

    @ParameterizedTest
    @CsvSource({
        "connect.seconds, 0",
        "tls.seconds, -1",
        "response.seconds, NaN",
        "total.seconds, Infinity",
        "poll.seconds, 0",
        "cooldown.seconds, 86401",
    })
    void refusesTimesOutOfBounds(String property, double value) {
        assertRefused(property, value);
    }

    private static String assertRefused(String property, Object value) {
        EckIdException refusal =
                assertThrows(EckIdException.class, () -> CheckedSettings.of(Given.settings(Map.of(property, value))));
        assertEquals(Reason.SETTING_WRONG, refusal.reason());
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith(property + " "), message);
        assertTrue(message.contains("for example " + property + "="), message);
        return message;
    }
}
