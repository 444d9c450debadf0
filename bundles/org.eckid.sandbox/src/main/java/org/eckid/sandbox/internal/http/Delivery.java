// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** How a reply leaves: whole, or as a bad line or a bad server would send it. */
public enum Delivery {
    /** In one piece. */
    WHOLE,
    /** Not at all: the connection ends. */
    NONE,
    /** Its first half, then an orderly end. */
    HALF,
    /** Its first half, then a reset beneath TLS. */
    CUT,
    /** A byte at a time. */
    SLOW,
    /** Its body, and then more and more of the same element. */
    ENDLESS;

    private static final Duration BYTE = Duration.ofMillis(100);
    private static final byte[] MORE =
            ("<eck:more>" + "x".repeat(65_515) + "</eck:more>").getBytes(StandardCharsets.US_ASCII);
    private static final long ENDLESS_LENGTH = 1L << 30;

    /** The length that is announced for a body. */
    long announced(byte[] body) {
        return this == ENDLESS ? ENDLESS_LENGTH : body.length;
    }

    /** Sends; whether another answer may follow is the asker's wish, unless the reply broke off. */
    ConnectionEnd send(byte[] message, ConnectionEnd wish, Wire wire) throws IOException, InterruptedException {
        switch (this) {
            case WHOLE -> wire.send(message, message.length);
            case NONE -> {}
            case HALF -> wire.send(message, message.length / 2);
            case CUT -> {
                wire.send(message, message.length / 2);
                wire.reset();
            }
            case SLOW -> drip(message, wire);
            case ENDLESS -> flood(message, wire);
        }
        return this == WHOLE ? wish : ConnectionEnd.CLOSE;
    }

    private static void drip(byte[] message, Wire wire) throws IOException, InterruptedException {
        for (int i = 0; i < message.length && wire.waited(BYTE); i++) {
            wire.send(Arrays.copyOfRange(message, i, i + 1), 1);
        }
    }

    private static void flood(byte[] message, Wire wire) throws IOException, InterruptedException {
        wire.send(message, message.length);
        for (long sent = 0; sent < ENDLESS_LENGTH && wire.waited(Duration.ZERO); sent += MORE.length) {
            wire.send(MORE, MORE.length);
        }
    }
}
