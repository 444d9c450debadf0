// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.ILoggerFactory;
import org.slf4j.helpers.NOPLogger;

class SilenceTest {
    @Test
    void isThereInThisBundle() {
        assertDoesNotThrow(() -> Silence.check());
    }

    @Test
    void refusesALoggingApiThatLeadsSomewhere() {
        ILoggerFactory host = name -> NOPLogger.NOP_LOGGER;
        EckIdException refusal = assertThrows(EckIdException.class, () -> Silence.check(host));
        assertEquals(Reason.SETTING_WRONG, refusal.reason());
        assertTrue(String.valueOf(refusal.getMessage()).contains("org.osgi.framework.bootdelegation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "ssl,plaintext", "ssl:handshake:data"})
    void refusesAJvmThatPrintsDecryptedMessages(String debug) {
        assertThrows(EckIdException.class, () -> Silence.check(debug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssl", "ssl:handshake", "trustmanager"})
    void allowsAJvmThatPrintsHandshakesOnly(String debug) {
        assertDoesNotThrow(() -> Silence.check(debug));
    }
}
