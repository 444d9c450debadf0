// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.util.io.pem.PemObject;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsSettingsTest {
    private static final Authority AUTHORITY = new Authority("authority");
    private static final Authority.Issued EC = AUTHORITY.issue("las-ec");
    private static final Authority.Issued RSA = AUTHORITY.issueRsaForNineDays("las-rsa");

    private final Instant now = Instant.now();
    private final Path folder;
    private final KeyFiles files;
    private final String trust;

    TlsSettingsTest(@TempDir Path folder) {
        this.folder = folder;
        this.files = new KeyFiles(folder);
        this.trust = files.pem("authorities.pem", AUTHORITY.certificate());
    }

    @BeforeAll
    static void noProviderIsRegistered() {
        assertFalse(Arrays.stream(Security.getProviders()).anyMatch(p -> "BC".equals(p.getName())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void readsAKeyStoreAndATrustStore(String kind) throws Exception {
        TlsSettings settings = KeyFiles.withKeyStore(
                files.keyStore(kind, "own.store", EC),
                files.password(),
                files.trustStore(kind, "trust.store", AUTHORITY.certificate()),
                files.password());
        Identity identity = settings.identity(now);
        assertEquals("CN=las-ec", identity.subject());
        assertEquals(List.of(EC.certificate(), AUTHORITY.certificate()), identity.certificates());
        assertNotNull(settings.context(identity));
    }

    @Test
    void readsPkcs1AndSec1Keys() throws Exception {
        assertReads(RSA, files.pem("own.key", RSA.key()), "");
        assertReads(EC, files.pem("own.key", sec1(EC)), "");
    }

    /** As {@code openssl ecparam -genkey} writes it: the curve stands in the key. */
    private static PemObject sec1(Authority.Issued issued) throws IOException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(issued.key().getEncoded());
        ECPrivateKey bare = ECPrivateKey.getInstance(info.parsePrivateKey());
        ECPrivateKey whole = new ECPrivateKey(
                256, bare.getKey(), info.getPrivateKeyAlgorithm().getParameters());
        return new PemObject("EC PRIVATE KEY", whole.getEncoded());
    }

    @Test
    void readsPkcs8KeysOpenAndEncrypted() throws Exception {
        assertReads(EC, files.key("own.key", EC.key()), "");
        OutputEncryptor cipher = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setPassword(KeyFiles.PASSWORD.toCharArray())
                .build();
        assertReads(RSA, files.pem("own.key", new JcaPKCS8Generator(RSA.key(), cipher)), files.password());
    }

    @Test
    void readsTheOldEncryptedForm() throws Exception {
        JcaMiscPEMGenerator old = new JcaMiscPEMGenerator(
                RSA.key(),
                new JcePEMEncryptorBuilder("AES-128-CBC")
                        .setProvider(new BouncyCastleProvider())
                        .build("ascii".toCharArray()));
        assertReads(RSA, files.pem("own.key", old), files.text("pw", "ascii\n"));
    }

    @Test
    void leavesTheJvmAsItIs() throws Exception {
        SSLContext before = SSLContext.getDefault();
        List<String> providers = providers();
        readsPkcs8KeysOpenAndEncrypted();
        assertEquals(before, SSLContext.getDefault());
        assertEquals(providers, providers());
    }

    private static List<String> providers() {
        return Arrays.stream(Security.getProviders()).map(p -> p.getName()).toList();
    }

    @Test
    void asksForOneIdentity() {
        assertRefused(KeyFiles.withPem("", "", "", trust), "set either keystore.file (PKCS#12) or certificate.file");
        String both = files.keyStore("PKCS12", "own.p12", EC);
        assertRefused(
                KeyFiles.settings(both, files.password(), "x", "y", "", trust, ""),
                "set either keystore.file (PKCS#12) or certificate.file");
        String chain = files.pem("own.pem", EC.certificate());
        assertRefused(KeyFiles.withPem(chain, "", "", trust), "key.file is not set");
    }

    @Test
    void asksForATrustStore() {
        String key = files.key("own.key", EC.key());
        String chain = files.pem("own.pem", EC.certificate());
        assertRefused(KeyFiles.withPem(chain, key, "", ""), "truststore.file is not set");
        String empty = files.text("empty.pem", "-----BEGIN nothing");
        assertRefused(KeyFiles.withPem(chain, key, "", empty), "truststore.file: " + empty);
    }

    @Test
    void namesTheFileThatIsMissing() {
        String missing = folder.resolve("nowhere.p12").toString();
        assertRefused(
                KeyFiles.withKeyStore(missing, files.password(), trust, ""),
                "keystore.file: " + missing + " can't be read");
        String store = files.keyStore("PKCS12", "own.p12", EC);
        assertRefused(KeyFiles.withKeyStore(store, missing, trust, ""), "keystore.password.file: " + missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void namesBothFilesWhenThePasswordIsWrong(String kind) {
        String store = files.keyStore(kind, "own.store", EC);
        String wrong = files.text("wrong", "secret-that-is-wrong");
        EckIdException refusal = assertRefused(
                KeyFiles.withKeyStore(store, wrong, trust, ""),
                "keystore.file: " + store + " does not open with this password; look at keystore.password.file");
        assertFalse(String.valueOf(refusal.getMessage()).contains("secret-that-is-wrong"));
    }

    @Test
    void saysThatAKeyStoreTakesPlainPasswordsOnly() {
        String store = files.keyStore("PKCS12", "own.p12", EC);
        assertRefused(KeyFiles.withKeyStore(store, files.text("accent", "é"), trust, ""), "digits and signs (ASCII)");
    }

    @Test
    void readsAPemKeyWithAnAccentInItsPassword() throws Exception {
        OutputEncryptor cipher = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setPassword("één".toCharArray())
                .build();
        assertReads(EC, files.pem("own.key", new JcaPKCS8Generator(EC.key(), cipher)), files.text("accent", "één"));
    }

    @Test
    void saysThatAPasswordIsMissingOrWrongForAPemKey() throws Exception {
        OutputEncryptor cipher = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setPassword(KeyFiles.PASSWORD.toCharArray())
                .build();
        String key = files.pem("own.key", new JcaPKCS8Generator(EC.key(), cipher));
        String chain = files.pem("own.pem", EC.certificate());
        assertRefused(KeyFiles.withPem(chain, key, "", trust), "key.file: " + key + " is encrypted");
        assertRefused(
                KeyFiles.withPem(chain, key, files.text("wrong", "x"), trust),
                "key.file: " + key + " does not open with this password; look at key.password.file");
    }

    @Test
    void refusesACertificateOutOfItsTime() {
        String key = files.pem("own.key", RSA.key());
        String chain = files.pem("own.pem", RSA.certificate());
        TlsSettings settings = KeyFiles.withPem(chain, key, "", trust);
        EckIdException late =
                assertThrows(EckIdException.class, () -> settings.identity(now.plus(Duration.ofDays(10))));
        assertTrue(String.valueOf(late.getMessage()).contains("expired on"));
        EckIdException early =
                assertThrows(EckIdException.class, () -> settings.identity(now.minus(Duration.ofDays(10))));
        assertTrue(String.valueOf(early.getMessage()).contains("is not valid before"));
    }

    @Test
    void refusesAKeyThatBelongsToAnotherCertificate() {
        String chain = files.pem("own.pem", EC.certificate());
        String other = "certificate.file: " + chain + " holds a certificate to which the private key does not belong";
        assertRefused(
                KeyFiles.withPem(
                        chain, files.key("own.key", AUTHORITY.issue("x").key()), "", trust),
                other);
        assertRefused(KeyFiles.withPem(chain, files.key("own.key", RSA.key()), "", trust), other);
    }

    @Test
    void refusesFilesThatAreSomethingElse() {
        String rubbish = files.text("rubbish", "not a key store");
        assertRefused(
                KeyFiles.withKeyStore(rubbish, files.password(), trust, ""),
                "keystore.file: " + rubbish + " is no PKCS#12 or JKS file");
        String chain = files.pem("own.pem", EC.certificate());
        assertRefused(KeyFiles.withPem(chain, chain, "", trust), "key.file: " + chain + " holds no private key");
        assertRefused(
                KeyFiles.withPem(rubbish, chain, "", trust), "certificate.file: " + rubbish + " holds no certificate");
    }

    @Test
    void refusesAKeyStoreWithNoneOrSeveralKeys() {
        assertRefused(
                KeyFiles.withKeyStore(
                        files.trustStore("PKCS12", "none.p12", AUTHORITY.certificate()), files.password(), trust, ""),
                "holds 0 private keys");
        assertRefused(
                KeyFiles.withKeyStore(files.keyStore("PKCS12", "two.p12", EC, RSA), files.password(), trust, ""),
                "holds 2 private keys");
    }

    private void assertReads(Authority.Issued issued, String key, String password) throws EckIdException {
        String chain = files.pem("own.pem", issued.certificate(), AUTHORITY.certificate());
        TlsSettings settings = KeyFiles.withPem(chain, key, password, trust);
        Identity identity = settings.identity(now);
        assertEquals(2, identity.certificates().size());
        assertNotNull(settings.context(identity));
    }

    private EckIdException assertRefused(TlsSettings settings, String message) {
        EckIdException refusal = assertThrows(EckIdException.class, () -> settings.context(settings.identity(now)));
        assertEquals(Reason.SETTING_WRONG, refusal.reason());
        assertTrue(String.valueOf(refusal.getMessage()).contains(message), refusal::getMessage);
        return refusal;
    }
}
