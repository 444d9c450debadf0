// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarVerificationTest {
    private static final String CODE = "org/example/Connector.class";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @TempDir
    private static Path folder;

    private static SigningKey vendor;
    private static SigningKey other;
    private static Map<String, byte[]> signed;

    @BeforeAll
    static void sign() throws Exception {
        vendor = SigningKey.of(folder, "vendor");
        other = SigningKey.of(folder, "other");
        signed = vendor.sign(folder, files());
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(CODE, bytes("code"));
        files.put("org/example/texts.properties", bytes("a=b"));
        files.put("META-INF/versions/17/" + CODE, bytes("newer code"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Signature of(Map<String, byte[]> files) {
        return JarVerification.of(FakeBundles.holding(files));
    }

    private static String broken(Map<String, byte[]> files) {
        return assertInstanceOf(Signature.Broken.class, of(files)).why();
    }

    @Test
    void knowsWhoSignedAllOfIt() throws Exception {
        assertEquals(new Signature.By(Set.of(vendor.fingerprint())), of(signed));
    }

    @Test
    void saysThatNobodySignedWhatHoldsNoSignature() {
        Map<String, byte[]> files = files();
        assertEquals(new Signature.None(), of(files));
        files.put(MANIFEST, signed.get(MANIFEST));
        assertEquals(new Signature.None(), of(files), "the digests alone are no signature");
    }

    @Test
    void noticesAChangedClass() {
        Map<String, byte[]> changed = new TreeMap<>(signed);
        changed.put(CODE, bytes("evil"));
        assertTrue(broken(changed).contains(CODE), broken(changed));
    }

    @Test
    void noticesAnAddedClass() {
        for (String name : Set.of("org/example/Evil.class", "META-INF/versions/17/Evil.class", "META-INF/a/B.SF")) {
            Map<String, byte[]> more = new TreeMap<>(signed);
            more.put(name, bytes("evil"));
            assertEquals(name + " is not signed, or in a way that this Java does not trust", broken(more));
        }
    }

    @Test
    void noticesAClassThatIsGone() {
        Map<String, byte[]> less = new TreeMap<>(signed);
        less.remove(CODE);
        assertEquals(CODE + " was signed and is not there", broken(less));
    }

    @Test
    void noticesAnotherManifest() {
        Map<String, byte[]> renamed = new TreeMap<>(signed);
        String manifest = new String(signed.get(MANIFEST), StandardCharsets.UTF_8);
        renamed.put(MANIFEST, bytes(manifest.replace("org.example.connector", "org.example.imitator")));
        assertTrue(broken(renamed).contains("anifest"), broken(renamed));
    }

    @Test
    void noticesTheSignatureOfAnotherJar() throws Exception {
        Map<String, byte[]> elsewhere = vendor.sign(folder, Map.of("A.class", bytes("a")));
        Map<String, byte[]> moved = files();
        elsewhere.forEach((name, content) -> {
            if (name.startsWith("META-INF/")) {
                moved.put(name, content);
            }
        });
        assertInstanceOf(Signature.Broken.class, of(moved));
    }

    @Test
    void noticesASignatureFileWithoutItsCertificate() {
        Map<String, byte[]> half = new TreeMap<>(signed);
        half.keySet().removeIf(name -> name.endsWith(".EC"));
        assertInstanceOf(Signature.Broken.class, of(half));
    }

    @Test
    void knowsBothWhoSignedAllOfIt() throws Exception {
        Map<String, byte[]> twice = other.sign(folder, signed);
        assertEquals(new Signature.By(Set.of(vendor.fingerprint(), other.fingerprint())), of(twice));
    }

    @Test
    void countsOnlyWhoSignedEverything() throws Exception {
        Map<String, byte[]> more = new TreeMap<>(signed);
        more.put("org/example/More.class", bytes("more"));
        assertEquals(new Signature.By(Set.of(other.fingerprint())), of(other.sign(folder, more)));
    }
}
