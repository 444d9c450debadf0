// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eckid.api.roster.Roster;
import org.eckid.api.roster.SchoolRoster;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The servlet in a real server on the loopback interface, with a door and a roster that do as the test says. */
final class Endpoint {
    static final Instant NOW = Instant.parse("2026-11-23T16:00:00.750Z");

    final QuietLog log = new QuietLog();
    final FakeDoor door = new FakeDoor();
    final Neighbours neighbours = new Neighbours();
    Optional<SchoolRoster> school = Optional.of(Schools.small());
    Instant now = NOW;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;
    private final int port;

    Endpoint(Path dir) throws Exception {
        this(dir, new Terms(Terms.LasKey.BESIDE_ECK_ID, Terms.PersonNames.FULL));
    }

    Endpoint(Path dir, Terms terms) throws Exception {
        Path file = Files.writeString(dir.resolve("suppliers"), """
                # two suppliers
                uitgever-1.autorisatiesleutel = %s
                uitgever-1.klantcode.NOORD = 41123
                uitgever-1.schoolkey.de-regenboog = 19HY
                uitgever-2.autorisatiesleutel = %s
                uitgever-2.klantcode.ZUID = 41999
                """.formatted(Requests.KEY_ONE, Requests.KEY_TWO));
        Roster roster = (brin, year) -> school.filter(
                found -> found.school().equals(brin) && found.year().equals(year));
        neighbours.came(door);
        neighbours.came(roster);
        HaalLeerlinggegevens operation =
                new HaalLeerlinggegevens(SuppliersFile.read(file), neighbours, terms, new TestClock());
        server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ServletContextHandler context = new ServletContextHandler("/");
        context.addFilter(Endpoint::likeTheWhiteboard, "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new UwlrServlet(operation)), "/uwlr/v2");
        server.setHandler(context);
        server.start();
        port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** As Felix's dispatcher: an exception is caught, and the response ends as if all were well. */
    private static void likeTheWhiteboard(ServletRequest request, ServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException swallowed) {
            response.setCharacterEncoding("UTF-8");
        }
    }

    HttpResponse<String> post(String body) throws Exception {
        return send(request("text/xml; charset=utf-8", "\"HaalLeerlinggegevens\"", body));
    }

    HttpRequest.Builder builder() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/uwlr/v2"));
    }

    HttpRequest request(String contentType, String action, String body) {
        return builder()
                .header("Content-Type", contentType)
                .header("SOAPAction", action)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Every byte that comes back until the server closes, without any client's opinion about it. */
    String raw(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /uwlr/v2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/xml\r\n"
                + "SOAPAction: HaalLeerlinggegevens\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(all);
            } catch (IOException reset) {
                all.write("[reset]".getBytes(StandardCharsets.US_ASCII));
            }
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    /** Also the place where every test looks for what a log must never hold. */
    void close() throws Exception {
        server.stop();
        log.close();
        for (String secret : List.of(
                FakeDoor.PREFIX, Requests.KEY_ONE, Requests.KEY_TWO, "geraden", "NOORD", "Sofie", "Berg", "1001")) {
            assertTrue(log.lines().stream().noneMatch(line -> line.contains(secret)), secret);
        }
    }

    private final class TestClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
