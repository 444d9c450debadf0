// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x509.GeneralName;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.nummervoorziening.internal.tls.Authority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpClientChannelTest {
    private static final Authority AUTHORITY = new Authority("authority");
    private static final Authority OTHERS = new Authority("others");
    private static final GeneralName LOOPBACK = new GeneralName(GeneralName.iPAddress, "127.0.0.1");
    private static final SSLContext SERVER = Pki.context(AUTHORITY.issue("service", LOOPBACK), AUTHORITY.certificate());
    private static final SSLContext CLIENT = Pki.context(AUTHORITY.issue("las"), AUTHORITY.certificate());
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);

    @Test
    void postsOnceWithTheContractsHeadersAndNothingElse() throws Exception {
        try (ScriptedServer server = new ScriptedServer(SERVER, ScriptedServer.answering(200, "text/xml", "<a/>"));
                Channel channel = channel(server)) {
            byte[] message = "<é/>".getBytes(StandardCharsets.UTF_8);
            HttpAnswer answer = channel.post("urn:do", message);
            assertEquals(200, answer.status());
            assertEquals("<a/>", new String(answer.body(), StandardCharsets.UTF_8));
            assertTrue(answer.claimsSoap());
            ScriptedServer.Seen seen = server.requests().get(0);
            assertEquals("<é/>", seen.body());
            assertTrue(seen.head().startsWith("POST /eck HTTP/1.1\r\n"));
            assertTrue(seen.head().contains("\r\nSOAPAction: \"urn:do\"\r\n"));
            assertTrue(seen.head().contains("\r\nContent-Type: text/xml; charset=UTF-8\r\n"));
            assertTrue(seen.head().contains("\r\nUser-Agent: eckid\r\n"));
            String lower = seen.head().toLowerCase(Locale.ROOT);
            for (String unwanted : new String[] {"accept-encoding", "cookie", "upgrade", "expect", "java", "apache"}) {
                assertFalse(lower.contains(unwanted), unwanted);
            }
            assertArrayEquals(new byte[message.length], message, "the request is wiped");
        }
    }

    @Test
    void keepsItsConnectionAndWipesItsAnswers() throws Exception {
        try (ScriptedServer server = new ScriptedServer(SERVER, ScriptedServer.answering(200, "text/xml", "<a/>"));
                Channel channel = channel(server)) {
            for (int i = 0; i < 3; i++) {
                HttpAnswer answer = channel.post("urn:do", new byte[] {'x'});
                answer.wipe();
                assertArrayEquals(new byte[4], answer.body());
            }
            assertEquals(3, server.requests().size());
        }
    }

    @Test
    void followsNoRedirectAndKeepsNoCookie() throws Exception {
        ScriptedServer.Script redirect = (seen, out) -> out.write(
                ScriptedServer.head("HTTP/1.1 307 X", "Location: /elsewhere", "Set-Cookie: a=b", "Content-Length: 0"));
        try (ScriptedServer server = new ScriptedServer(SERVER, redirect);
                Channel channel = channel(server)) {
            assertEquals(307, channel.post("urn:do", new byte[] {'x'}).status());
            channel.post("urn:do", new byte[] {'x'});
            assertEquals(2, server.requests().size());
            assertFalse(server.requests().get(1).head().contains("Cookie"));
        }
    }

    @Test
    void repeatsNothingWhenTheConnectionBreaks() throws Exception {
        ScriptedServer.Script breakOff = (seen, out) -> out.close();
        try (ScriptedServer server = new ScriptedServer(SERVER, breakOff);
                Channel channel = channel(server)) {
            assertFails(channel, Reason.SOURCE_TIMED_OUT, "whether the message arrived is not known");
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void repeatsNothingWhenTheServerIsBusy() throws Exception {
        ScriptedServer.Script busy =
                (seen, out) -> out.write(ScriptedServer.head("HTTP/1.1 503 X", "Retry-After: 0", "Content-Length: 0"));
        try (ScriptedServer server = new ScriptedServer(SERVER, busy);
                Channel channel = channel(server)) {
            assertEquals(503, channel.post("urn:do", new byte[] {'x'}).status());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void givesUpOnAServerThatSaysNothing() throws Exception {
        AtomicReference<ScriptedServer> self = new AtomicReference<>();
        try (ScriptedServer server =
                        new ScriptedServer(SERVER, (seen, out) -> owner(self).sayNothing());
                Channel channel = channel(server, new TimeOuts(LONG, LONG, SHORT, LONG), 1024)) {
            self.set(server);
            assertFails(channel, Reason.SOURCE_TIMED_OUT, "did not answer in time");
        }
    }

    @Test
    void givesUpOnAServerThatDripsForEver() throws Exception {
        AtomicReference<ScriptedServer> self = new AtomicReference<>();
        ScriptedServer.Script drip = (seen, out) -> {
            out.write(ScriptedServer.head("HTTP/1.1 200 X", "Content-Type: text/xml", "Content-Length: 100000"));
            while (!owner(self).overAfterMillis(20)) {
                out.write(' ');
                out.flush();
            }
        };
        try (ScriptedServer server = new ScriptedServer(SERVER, drip);
                Channel channel = channel(server, new TimeOuts(LONG, LONG, LONG, SHORT), 200_000)) {
            self.set(server);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertFails(channel, Reason.SOURCE_TIMED_OUT, "did not answer in time"));
        }
    }

    @Test
    void givesUpOnAHandshakeThatNeverEnds() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Channel channel = channel(mute.getLocalPort(), CLIENT, new TimeOuts(LONG, SHORT, LONG, LONG), 1024)) {
            assertFails(channel, Reason.SOURCE_UNREACHABLE, "was not reached");
        }
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Channel channel = channel(mute.getLocalPort(), CLIENT, new TimeOuts(LONG, LONG, LONG, SHORT), 1024)) {
            assertFails(channel, Reason.SOURCE_UNREACHABLE, "was not reached in time");
        }
    }

    @Test
    void knowsThatNothingArrivedWhereNobodyListens() throws Exception {
        int free;
        try (ServerSocket closed = new ServerSocket(0)) {
            free = closed.getLocalPort();
        }
        try (Channel channel = channel(free, CLIENT, new TimeOuts(LONG, LONG, LONG, LONG), 1024)) {
            assertFails(channel, Reason.SOURCE_UNREACHABLE, "127.0.0.1:" + free + " was not reached");
        }
        URI nowhere = URI.create("https://nowhere.invalid/eck");
        try (Channel channel = new HttpClientChannel(nowhere, CLIENT, new TimeOuts(LONG, LONG, LONG, LONG), 1024)) {
            assertFails(channel, Reason.SOURCE_UNREACHABLE, "nowhere.invalid was not reached");
        }
    }

    @Test
    void refusesAServerOfAnotherAuthority() throws Exception {
        SSLContext stranger = Pki.context(OTHERS.issue("service", LOOPBACK), AUTHORITY.certificate());
        assertServerNotTrusted(stranger);
    }

    @Test
    void refusesAServerWithAnotherName() throws Exception {
        assertServerNotTrusted(Pki.context(
                AUTHORITY.issue("127.0.0.1", new GeneralName(GeneralName.dNSName, "localhost")),
                AUTHORITY.certificate()));
        assertServerNotTrusted(Pki.context(
                AUTHORITY.issue("service", new GeneralName(GeneralName.iPAddress, "127.0.0.2")),
                AUTHORITY.certificate()));
    }

    private static void assertServerNotTrusted(SSLContext tls) throws IOException {
        try (ScriptedServer server = new ScriptedServer(tls, ScriptedServer.answering(200, "text/xml", "<a/>"));
                Channel channel = channel(server)) {
            assertFails(channel, Reason.SOURCE_NOT_TRUSTED, "is not trusted: put the authority");
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void saysThatTheServerRefusesOurCertificate() throws Exception {
        SSLContext unknown = Pki.context(OTHERS.issue("las"), AUTHORITY.certificate());
        ScriptedServer.Script script = ScriptedServer.answering(200, "text/xml", "<a/>");
        try (ScriptedServer server = new ScriptedServer(SERVER, script);
                Channel channel = channel(server.port(), unknown, new TimeOuts(LONG, LONG, LONG, LONG), 1024)) {
            EckIdException failure = assertThrows(EckIdException.class, () -> channel.post("urn:do", new byte[] {'x'}));
            // The alert may be lost when the server resets the connection at once; then the outcome is unknown.
            assertTrue(
                    failure.reason() == Reason.SOURCE_NOT_TRUSTED || failure.reason() == Reason.SOURCE_TIMED_OUT,
                    failure::getMessage);
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void saysThatAPortSpeaksNoTls() throws Exception {
        try (ServerSocket talkative = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Channel channel =
                        channel(talkative.getLocalPort(), CLIENT, new TimeOuts(LONG, LONG, LONG, LONG), 1024)) {
            CompletableFuture<Void> greeting = CompletableFuture.runAsync(() -> greet(talkative));
            assertFails(channel, Reason.SOURCE_NOT_TRUSTED, "endpoint is no TLS port");
            greeting.join();
        }
    }

    private static void greet(ServerSocket talkative) {
        try (var socket = talkative.accept()) {
            socket.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() throws Exception {
        try (ScriptedServer server =
                        new ScriptedServer(SERVER, ScriptedServer.answering(200, "text/xml", "x".repeat(1025)));
                Channel channel = channel(server)) {
            assertFails(channel, Reason.SOURCE_ANSWER_INVALID, "more than answer.mib allows");
        }
        AtomicReference<ScriptedServer> self = new AtomicReference<>();
        ScriptedServer.Script endless = (seen, out) -> {
            out.write(ScriptedServer.head("HTTP/1.1 200 X", "Content-Type: text/xml", "Transfer-Encoding: chunked"));
            while (!owner(self).overAfterMillis(0)) {
                out.write("400\r\n%s\r\n".formatted("x".repeat(1024)).getBytes(StandardCharsets.US_ASCII));
            }
        };
        try (ScriptedServer server = new ScriptedServer(SERVER, endless);
                Channel channel = channel(server)) {
            self.set(server);
            assertFails(channel, Reason.SOURCE_ANSWER_INVALID, "more than answer.mib allows");
        }
    }

    @Test
    void takesAnAnswerThatIsJustLargeEnough() throws Exception {
        try (ScriptedServer server =
                        new ScriptedServer(SERVER, ScriptedServer.answering(200, "text/xml", "x".repeat(1024)));
                Channel channel = channel(server)) {
            assertEquals(1024, channel.post("urn:do", new byte[] {'x'}).body().length);
        }
    }

    @Test
    void neverRepeatsWhatAServerSays() throws Exception {
        String value = "9735dfd2235eaeb5";
        ScriptedServer.Script rude = (seen, out) -> out.write(ScriptedServer.head(
                "HTTP/1.1 200 X", "Transfer-Encoding: chunked", "Content-Type: text/xml", "", value + "zz"));
        try (ScriptedServer server = new ScriptedServer(SERVER, rude);
                Channel channel = channel(server)) {
            EckIdException failure = assertFails(channel, Reason.SOURCE_TIMED_OUT, "broke off");
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertFalse(String.valueOf(cause.getMessage()).contains(value));
            }
        }
    }

    @Test
    void knowsNothingOfAMessageWhoseAnswerIsNoHttp() throws Exception {
        for (String line :
                new String[] {"HTTP/1.1 0 X", "HTTP/1.1 99999999999 X", "HTTP/9.9 200 X", "220 mail.example"}) {
            ScriptedServer.Script broken = (seen, out) -> {
                out.write(ScriptedServer.head(line, "Content-Length: 0"));
                out.close();
            };
            try (ScriptedServer server = new ScriptedServer(SERVER, broken);
                    Channel channel = channel(server)) {
                assertFails(channel, Reason.SOURCE_TIMED_OUT, "whether the message arrived is not known");
            }
        }
    }

    @Test
    void breaksOffWhatIsUnderWayWhenItCloses() throws Exception {
        AtomicReference<ScriptedServer> self = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        ScriptedServer.Script silent = (seen, out) -> {
            asked.countDown();
            owner(self).sayNothing();
        };
        try (ScriptedServer server = new ScriptedServer(SERVER, silent)) {
            Channel channel = channel(server);
            self.set(server);
            CompletableFuture<Reason> outcome = CompletableFuture.supplyAsync(() -> reasonOf(channel));
            asked.await();
            channel.close();
            assertEquals(Reason.SOURCE_TIMED_OUT, outcome.get(5, TimeUnit.SECONDS));
            assertEquals(Reason.SOURCE_UNREACHABLE, reasonOf(channel));
        }
    }

    private static Reason reasonOf(Channel channel) {
        return assertThrows(EckIdException.class, () -> channel.post("urn:do", new byte[] {'x'}))
                .reason();
    }

    private static EckIdException assertFails(Channel channel, Reason reason, String message) {
        EckIdException failure = assertThrows(EckIdException.class, () -> channel.post("urn:do", new byte[] {'x'}));
        assertEquals(reason, failure.reason(), failure::getMessage);
        assertTrue(String.valueOf(failure.getMessage()).contains(message), failure::getMessage);
        return failure;
    }

    private static ScriptedServer owner(AtomicReference<ScriptedServer> self) {
        return Objects.requireNonNull(self.get());
    }

    private static Channel channel(ScriptedServer server) {
        return channel(server, new TimeOuts(LONG, LONG, LONG, LONG), 1024);
    }

    private static Channel channel(ScriptedServer server, TimeOuts timeOuts, int mostBytes) {
        return channel(server.port(), CLIENT, timeOuts, mostBytes);
    }

    private static Channel channel(int port, SSLContext tls, TimeOuts timeOuts, int mostBytes) {
        return new HttpClientChannel(URI.create("https://127.0.0.1:" + port + "/eck"), tls, timeOuts, mostBytes);
    }
}
