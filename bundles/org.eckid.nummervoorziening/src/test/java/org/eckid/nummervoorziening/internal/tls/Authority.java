// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that lives for one test run and issues certificates of all kinds. */
public final class Authority {
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final KeyPair keys;
    private final X500Name name;
    private final X509Certificate certificate;

    /** A key with its certificate, signed by this authority. */
    public record Issued(PrivateKey key, X509Certificate certificate, X509Certificate authority) {}

    public Authority(String name) {
        this.name = new X500Name("CN=" + name);
        this.keys = keys("EC");
        Instant now = Instant.now();
        this.certificate = signed(
                this.name, keys, now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(300)), new GeneralName[0]);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** Valid now, with these names for servers. */
    public Issued issue(String subject, GeneralName... names) {
        Instant now = Instant.now();
        return issue("EC", subject, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(90)), names);
    }

    public Issued issueRsaForNineDays(String subject) {
        Instant now = Instant.now();
        return issue("RSA", subject, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)));
    }

    private Issued issue(String algorithm, String subject, Instant from, Instant until, GeneralName... names) {
        KeyPair own = keys(algorithm);
        X509Certificate issued = signed(new X500Name("CN=" + subject), own, from, until, names);
        return new Issued(own.getPrivate(), issued, certificate);
    }

    private X509Certificate signed(X500Name subject, KeyPair own, Instant from, Instant until, GeneralName[] names) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(subject.equals(name)));
            if (names.length > 0) {
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize("EC".equals(algorithm) ? 256 : 2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
