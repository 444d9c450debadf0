// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.eckid.api.EckIdException;
import org.jspecify.annotations.Nullable;

/**
 * Reads our identity from a PEM certificate chain and a PEM private key: PKCS#1, SEC1 or PKCS#8, open or encrypted. Bouncy
 * Castle does the deciphering with a provider object of its own; the JVM's list of providers stays as it is.
 */
final class PemIdentity {
    private PemIdentity() {}

    static Identity read(SettingFile chain, SettingFile keyFile, SettingFile passwordFile, Instant now)
            throws EckIdException {
        List<X509Certificate> certificates = PemCertificates.read(chain);
        return Identity.checked(key(keyFile, passwordFile), certificates, chain, now);
    }

    private static PrivateKey key(SettingFile file, SettingFile passwordFile) throws EckIdException {
        try (Password password = Password.from(passwordFile)) {
            PrivateKeyInfo info = null;
            for (Object block : PemBlocks.in(file)) {
                info = info == null ? opened(block, password, file, passwordFile) : info;
            }
            if (info == null) {
                throw file.wrong("holds no private key", "give a PEM file with a BEGIN PRIVATE KEY block");
            }
            return converted(info);
        } catch (IOException | GeneralSecurityException e) {
            throw file.wrong("holds a private key of a kind that this JVM does not know", "use RSA or EC");
        }
    }

    /** Into the JVM's own kind of key, so that its TLS can use it. The JVM knows RSA by this number, but not always EC. */
    private static PrivateKey converted(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        ASN1ObjectIdentifier algorithm = info.getPrivateKeyAlgorithm().getAlgorithm();
        boolean curve = X9ObjectIdentifiers.id_ecPublicKey.equals(algorithm);
        return KeyFactory.getInstance(curve ? "EC" : algorithm.getId())
                .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    }

    private static @Nullable PrivateKeyInfo opened(
            Object block, Password password, SettingFile file, SettingFile passwordFile) throws EckIdException {
        if (block instanceof PEMKeyPair pair) {
            return pair.getPrivateKeyInfo();
        }
        if (block instanceof PrivateKeyInfo open) {
            return open;
        }
        boolean encrypted = block instanceof PKCS8EncryptedPrivateKeyInfo || block instanceof PEMEncryptedKeyPair;
        if (encrypted && password.isEmpty()) {
            throw file.wrong("is encrypted", "put its password in a file and name that in " + passwordFile.property());
        }
        return encrypted ? deciphered(block, password, file, passwordFile) : null;
    }

    private static PrivateKeyInfo deciphered(
            Object block, Password password, SettingFile file, SettingFile passwordFile) throws EckIdException {
        try {
            if (block instanceof PEMEncryptedKeyPair old) {
                return old.decryptKeyPair(new BcPEMDecryptorProvider(password.characters()))
                        .getPrivateKeyInfo();
            }
            return ((PKCS8EncryptedPrivateKeyInfo) block)
                    .decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(password.characters()));
        } catch (IOException | PKCSException | OperatorCreationException e) {
            throw file.wrong(
                    "does not open with this password",
                    "look at " + passwordFile.property() + " (" + passwordFile.path() + ")");
        }
    }
}
