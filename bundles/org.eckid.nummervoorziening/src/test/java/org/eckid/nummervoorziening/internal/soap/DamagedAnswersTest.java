// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.eckid.api.secret.EckId;
import org.eckid.spi.source.BatchAnswer;
import org.junit.jupiter.api.Test;

/** Answers damaged at random, with a fixed seed: each is read or refused, and nothing else ever happens. */
class DamagedAnswersTest {
    private static final String VALUE = "5889fc51565c5488";

    @Test
    void readsOrRefusesWhateverArrives() {
        byte[] whole = Letters.bytes(Letters.answer("<retrieveBatchResponse><success><index>0</index><value>https://k/"
                + VALUE + "</value></success><failed><index>1</index><errorMessage>no</errorMessage></failed>"
                + "</retrieveBatchResponse>"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            damage(whole);
        } finally {
            System.setErr(err);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8), "a parser may print what it could not read");
    }

    private static void damage(byte[] whole) {
        Random random = new Random(20261123);
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= round % 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            refused += isRefused(damaged) ? 1 : 0;
        }
        assertTrue(refused > 1000, "most damage is seen: " + refused);
    }

    private static boolean isRefused(byte[] answer) {
        AnswerPart<BatchAnswer<EckId>> part = new BatchReader<>(2, EckId::new);
        try {
            AnswerReader.read(answer, Letters.call(Operation.RETRIEVE_BATCH), part);
            return false;
        } catch (AnswerInvalidException | FaultException e) {
            assertFalse(String.valueOf(e.getMessage()).contains(VALUE));
            return true;
        }
    }
}
