// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFilesTest {

    private final Path temp;

    ClientFilesTest(@TempDir Path temp) {
        this.temp = temp;
    }

    @ParameterizedTest
    @ValueSource(strings = {"JKS", "PKCS12"})
    void letForeignClientsIn(String type) throws Exception {
        Path folder = temp.resolve("keys");
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.writeClientFiles(folder);
            Properties values = properties(folder);
            URI endpoint = URI.create(values.getProperty("endpoint"));
            Answer answer = new Caller(endpoint, context(folder, type, values)).call(Operation.PING, "");
            assertEquals(200, answer.status());
        }
    }

    @Test
    void holdTheSameKeysAsPem() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.writeClientFiles(temp);
            assertEquals(sandbox.client().certificatePem(), Files.readString(temp.resolve("client-cert.pem")));
            assertEquals(sandbox.client().privateKeyPem(), Files.readString(temp.resolve("client-key.pem")));
            assertEquals(sandbox.client().trustPem(), Files.readString(temp.resolve("ca.pem")));
        }
        assertFalse(Files.exists(temp.resolve("server.p12")), "a client needs no server key");
    }

    @Test
    void areForTheirOwnerOnly() throws Exception {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path folder = temp.resolve("keys");
        start(folder).close();
        assertEquals("rwx------", permissions(folder));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                assertEquals("rw-------", permissions(each), each.toString());
            }
        }
    }

    @Test
    void areKeptByTheNextStart() throws Exception {
        X509Certificate first = clientOfAStart();
        assertEquals(first, clientOfAStart());
        assertEquals(1, listed("client.p12"), "no partial files stay behind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.p12", "client.jks", "trust.p12", "ca.pem", "sandbox.properties"})
    void areMadeAnewWhenOneIsMissing(String name) throws Exception {
        X509Certificate first = clientOfAStart();
        Files.delete(temp.resolve(name));
        assertNotEquals(first, clientOfAStart());
        assertTrue(Files.exists(temp.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.p12", "client.p12", "trust.jks"})
    void areMadeAnewWhenOneIsDamaged(String name) throws Exception {
        X509Certificate first = clientOfAStart();
        Files.writeString(temp.resolve(name), "damaged");
        assertNotEquals(first, clientOfAStart());
    }

    @Test
    void areMadeAnewForAnotherHostName() throws Exception {
        X509Certificate first = clientOfAStart();
        SandboxSettings settings = SandboxSettings.defaults().withFolder(temp);
        try (Sandbox sandbox = Sandbox.start(settings.withHost("127.0.0.2"))) {
            assertNotEquals(first, sandbox.client().certificate());
            assertEquals(200, new Caller(sandbox).call(Operation.PING, "").status());
        }
    }

    @Test
    void cannotBeWrittenWhereAFileIsInTheWay() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");
        SandboxStartException refusal = assertThrows(SandboxStartException.class, () -> start(file));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith("Cannot write to folder " + file), message);
    }

    private X509Certificate clientOfAStart() {
        try (Sandbox sandbox = start(temp)) {
            return sandbox.client().certificate();
        }
    }

    private static Sandbox start(Path folder) {
        return Sandbox.start(SandboxSettings.defaults().withFolder(folder));
    }

    private long listed(String part) throws Exception {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(each -> each.getFileName().toString().contains(part))
                    .count();
        }
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Properties properties(Path folder) throws Exception {
        Properties values = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve("sandbox.properties"))) {
            values.load(in);
        }
        assertTrue(values.stringPropertyNames()
                .containsAll(List.of("endpoint", "keystore.password", "truststore.password")));
        return values;
    }

    private static SSLContext context(Path folder, String type, Properties values) throws Exception {
        String ending = type.equals("JKS") ? ".jks" : ".p12";
        char[] password = values.getProperty("keystore.password").toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(folder.resolve("client" + ending), type, password), password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        char[] trustPassword = values.getProperty("truststore.password").toCharArray();
        trust.init(load(folder.resolve("trust" + ending), type, trustPassword));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore load(Path file, String type, char[] password) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }
}
