// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void tellsWhatTheConstructorSaid() {
        Throwable cause = new java.io.IOException("keystore password was incorrect");
        Throwable refusal =
                new IllegalArgumentException("keystore.password.file: wrong password; give the right one", cause);
        String text = FailureText.ofStackTrace(trace(new InvocationTargetException(refusal)));
        assertEquals("keystore.password.file: wrong password; give the right one", text);
    }

    @Test
    void takesTheFirstLineOfAnythingElse() {
        assertEquals("broken", FailureText.ofStackTrace("broken\nin two"));
        assertEquals("did not start; the log tells why", FailureText.ofStackTrace(null));
        assertEquals("did not start; the log tells why", FailureText.ofStackTrace(" "));
    }

    @Test
    void namesAnExceptionWithoutAMessage() {
        assertEquals("IllegalStateException", FailureText.of(new IllegalStateException()));
        assertEquals("it broke", FailureText.of(new IllegalStateException("it broke")));
    }
}
