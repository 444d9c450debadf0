// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.util.List;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;

/**
 * Makes sure that what goes over the wire can be written nowhere. HttpClient logs whole messages in the clear when its
 * logger is on; this bundle therefore carries a logging API of its own that leads nowhere. Here it is checked that the
 * framework really gave us that one, and that the JVM does not print decrypted TLS records.
 */
public final class Silence {
    /** The words of {@code javax.net.debug} that print message content. */
    private static final List<String> TALKATIVE = List.of("all", "data", "plaintext");

    private Silence() {}

    /**
     * Refuses to go on when someone could listen. One caller at a time: while slf4j finds its provider for one, it has
     * only a substitute for the others.
     *
     * @throws EckIdException {@code SETTING_WRONG}
     */
    public static synchronized void check() throws EckIdException {
        check(LoggerFactory.getILoggerFactory());
        check(System.getProperty("javax.net.debug"));
    }

    static void check(ILoggerFactory loggers) throws EckIdException {
        if (!(loggers instanceof NOPLoggerFactory)) {
            throw new EckIdException(
                    Reason.SETTING_WRONG,
                    "HttpClient's messages would be logged through "
                            + loggers.getClass().getName()
                            + ": take org.slf4j out of org.osgi.framework.bootdelegation and unset slf4j.provider");
        }
    }

    static void check(@Nullable String tlsDebug) throws EckIdException {
        if (tlsDebug != null && (tlsDebug.isEmpty() || TALKATIVE.stream().anyMatch(tlsDebug::contains))) {
            throw new EckIdException(
                    Reason.SETTING_WRONG,
                    "the system property javax.net.debug makes the JVM print decrypted messages: remove it, or use"
                            + " ssl:handshake to look into a handshake");
        }
    }
}
