// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A key with a certificate, made for one test, which signs bundles as a vendor's would. Seen from the class path. */
public final class VendorKey {
    private static final String PASSWORD = "only-for-this-test";

    private final KeyStore.PrivateKeyEntry entry;

    private VendorKey(KeyStore.PrivateKeyEntry entry) {
        this.entry = entry;
    }

    /** Makes one with the JDK's keytool. */
    public static VendorKey named(String name) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = Files.createTempDirectory("eckid-vendor").resolve("key.p12");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-alias", "key", "-keyalg", "EC", "-storetype", "PKCS12"));
        command.addAll(List.of("-dname", "CN=" + name, "-storepass", PASSWORD, "-keystore", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool made no key: " + said);
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        Files.delete(file);
        return new VendorKey((KeyStore.PrivateKeyEntry)
                store.getEntry("key", new KeyStore.PasswordProtection(PASSWORD.toCharArray())));
    }

    /** SHA-256 of the certificate, as an operator writes it. */
    public String fingerprint() throws GeneralSecurityException {
        byte[] certificate = entry.getCertificate().getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    }

    /** The jar with this key's signature. */
    public byte[] sign(byte[] jar) throws IOException {
        Path plain = Files.createTempFile("eckid-plain", ".jar");
        Path signed = Files.createTempFile("eckid-signed", ".jar");
        Files.write(plain, jar);
        try (ZipFile in = new ZipFile(plain.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(entry).signerName("VENDOR").build().sign(in, out);
        }
        byte[] bytes = Files.readAllBytes(signed);
        Files.delete(plain);
        Files.delete(signed);
        return bytes;
    }
}
