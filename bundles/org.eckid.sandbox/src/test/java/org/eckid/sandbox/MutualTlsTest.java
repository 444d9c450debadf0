// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.Security;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutualTlsTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void refusesAClientFromAnUnknownAuthority() {
        Caller stranger = new Caller(sandbox.endpoint(), sandbox.stranger().sslContext());
        assertThrows(IOException.class, () -> stranger.call(Operation.PING, ""));
        assertEquals(0, sandbox.book().refused());
    }

    @Test
    void refusesAClientWithoutACertificate() throws Exception {
        Caller nobody = new Caller(sandbox.endpoint(), trustingOnly());
        assertThrows(IOException.class, () -> nobody.call(Operation.PING, ""));
    }

    @Test
    void isNotTrustedByDefault() throws Exception {
        Caller ordinary = new Caller(sandbox.endpoint(), SSLContext.getDefault());
        assertThrows(IOException.class, () -> ordinary.call(Operation.PING, ""));
        assertNotSame(SSLContext.getDefault(), sandbox.client().sslContext());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void speaks(String protocol) throws Exception {
        assertEquals(protocol, handshake(protocol));
    }

    @Test
    void doesNotSpeakOlderProtocols() {
        assertThrows(IOException.class, () -> handshake("TLSv1.1"));
    }

    @Test
    void namesTheSupplierByOinInTheClientCertificate() {
        String subject =
                sandbox.client().certificate().getSubjectX500Principal().toString();
        assertTrue(subject.contains("SERIALNUMBER=00000003123456780000"), subject);
    }

    @Test
    void registersNoSecurityProvider() {
        assertTrue(Arrays.stream(Security.getProviders())
                .noneMatch(each -> each.getName().startsWith("BC")));
    }

    private static String handshake(String protocol) throws IOException {
        var sockets = sandbox.client().sslContext().getSocketFactory();
        try (SSLSocket socket =
                (SSLSocket) sockets.createSocket("127.0.0.1", sandbox.endpoint().getPort())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private static SSLContext trustingOnly() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(sandbox.client().trustStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
