// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.bouncycastle.asn1.x509.GeneralName;
import org.eckid.nummervoorziening.internal.tls.Authority;
import org.junit.jupiter.api.Test;

/** Everything that can log in this JVM is turned on; nothing of a message may come out. */
class WireLogTest {
    private static final String ASKED = "9735dfd2235eaeb5-asked";
    private static final String ANSWERED = "5889fc51565c5488-answered";

    @Test
    void writesNothingOfAMessageWhateverTheHostTurnsOn() throws Exception {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Collecting records = new Collecting();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        root.addHandler(records);
        root.setLevel(Level.ALL);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Logger.getLogger("anything").finest("heard");
            exchange();
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(before);
            root.removeHandler(records);
        }
        assertTrue(records.texts.stream().anyMatch(text -> text.contains("heard")), "the listener itself works");
        String all = printed.toString(StandardCharsets.UTF_8) + String.join("\n", records.texts);
        assertFalse(all.contains(ASKED));
        assertFalse(all.contains(ANSWERED));
        assertFalse(all.contains("org.apache.hc"), "HttpClient logs through no one");
        assertFalse(all.contains("SLF4J"));
    }

    private static void exchange() throws Exception {
        Authority authority = new Authority("authority");
        GeneralName loopback = new GeneralName(GeneralName.iPAddress, "127.0.0.1");
        TimeOuts timeOuts = timeOuts(Duration.ofSeconds(20));
        try (ScriptedServer server = new ScriptedServer(
                        Pki.context(authority.issue("service", loopback), authority.certificate()),
                        ScriptedServer.answering(200, "text/xml", ANSWERED));
                Channel channel = new HttpClientChannel(
                        URI.create("https://127.0.0.1:" + server.port() + "/eck"),
                        Pki.context(authority.issue("las"), authority.certificate()),
                        timeOuts,
                        1024)) {
            HttpAnswer answer = channel.post("urn:do", ASKED.getBytes(StandardCharsets.UTF_8));
            assertEquals(ANSWERED, new String(answer.body(), StandardCharsets.UTF_8));
            assertEquals(ASKED, server.requests().get(0).body());
        }
    }

    private static TimeOuts timeOuts(Duration each) {
        return new TimeOuts(each, each, each, each);
    }

    private static final class Collecting extends Handler {
        private final Queue<String> texts = new ConcurrentLinkedQueue<>();

        Collecting() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            texts.add(record.getLoggerName() + " " + new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
