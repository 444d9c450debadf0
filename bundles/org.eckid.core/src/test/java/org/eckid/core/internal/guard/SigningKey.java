// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A vendor's key, with which a test signs jars as jarsigner does. */
final class SigningKey {
    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    private final KeyStore.PrivateKeyEntry entry;

    private SigningKey(KeyStore.PrivateKeyEntry entry) {
        this.entry = entry;
    }

    static SigningKey of(Path folder, String name) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no key: " + said);
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
        return new SigningKey(
                (KeyStore.PrivateKeyEntry) store.getEntry(name, new KeyStore.PasswordProtection(PASSWORD)));
    }

    /** As the operator writes it. */
    String fingerprint() throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(entry.getCertificate().getEncoded()));
    }

    /** The files and their signature; signing twice adds a second one beside the first. */
    Map<String, byte[]> sign(Path folder, Map<String, byte[]> files) throws IOException {
        Path plain = Files.createTempFile(folder, "plain", ".jar");
        write(files, plain);
        Path signed = Files.createTempFile(folder, "signed", ".jar");
        String name = "K" + Integer.toHexString(entry.getCertificate().hashCode());
        try (ZipFile in = new ZipFile(plain.toFile());
                var out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(entry)
                    .signerName(name.substring(0, Math.min(8, name.length())).toUpperCase(java.util.Locale.ROOT))
                    .build()
                    .sign(in, out);
        }
        return read(signed);
    }

    private static void write(Map<String, byte[]> files, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            Map<String, byte[]> rest = new LinkedHashMap<>(files);
            byte[] manifest = rest.remove("META-INF/MANIFEST.MF");
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write(manifest == null ? emptyManifest() : manifest);
            for (Map.Entry<String, byte[]> file : rest.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
    }

    private static byte[] emptyManifest() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.example.connector");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }
}
