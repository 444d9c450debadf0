// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/**
 * Verifies a bundle's signature with the JDK, by the rules of signed jars. A framework without a security provider answers
 * {@link Bundle#getSignerCertificates} with nothing, signed or not, so it is of no use here. Stricter than a class loader:
 * every file must be signed by the same certificate, and every file that was signed must be there.
 *
 * <p>Whether the certificate has expired or who issued it is not asked: the operator named this very certificate.
 */
final class JarVerification {
    private final Set<String> files = new HashSet<>();
    private Optional<Set<String>> signers = Optional.empty();

    private JarVerification() {}

    static Signature of(Bundle bundle) {
        try {
            BundleContent content = BundleContent.of(bundle);
            return content.holdsSignature() ? new JarVerification().verify(content.asJar()) : new Signature.None();
        } catch (IOException | SecurityException e) {
            // The JDK's words name the file and what is wrong with it.
            return new Signature.Broken(String.valueOf(e.getMessage()));
        }
    }

    private Signature verify(byte[] bytes) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes), true)) {
            JarEntry entry = jar.getNextJarEntry();
            while (entry != null) {
                jar.transferTo(OutputStream.nullOutputStream());
                note(entry);
                entry = jar.getNextJarEntry();
            }
            refuseMissing(jar.getManifest());
        }
        Set<String> all = signers.orElse(Set.of());
        return all.isEmpty() ? new Signature.Broken("no certificate signed all that is in it") : new Signature.By(all);
    }

    private void note(JarEntry entry) {
        String name = entry.getName();
        files.add(name);
        if (BundleContent.isOfSignature(name)) {
            return;
        }
        CodeSigner[] found = entry.getCodeSigners();
        if (found == null) {
            throw new SecurityException(name + " is not signed, or in a way that this Java does not trust");
        }
        Set<String> here = Stream.of(found).map(JarVerification::certificate).collect(Collectors.toSet());
        signers.ifPresent(here::retainAll);
        signers = Optional.of(here);
    }

    /** Leaving out a signed file changes a program too. Names with a slash at the end speak of packages. */
    private void refuseMissing(Manifest manifest) {
        for (String signed : manifest.getEntries().keySet()) {
            if (!signed.endsWith("/") && !files.contains(signed)) {
                throw new SecurityException(signed + " was signed and is not there");
            }
        }
    }

    private static String certificate(CodeSigner signer) {
        Certificate own = signer.getSignerCertPath().getCertificates().get(0);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("every JDK has SHA-256, and a certificate that was read can be written", e);
        }
    }
}
