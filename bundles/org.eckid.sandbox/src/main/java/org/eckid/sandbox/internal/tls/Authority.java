// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that lives as long as this object: its key is never stored. Elliptic curve keys,
 * because they are made in milliseconds. Bouncy Castle only builds the certificates; the algorithms are the
 * JDK's, so no provider is registered.
 */
final class Authority {

    private static final Duration LIFETIME = Duration.ofDays(730);

    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys;
    private final X500Name name;
    private final X509Certificate certificate;

    Authority(String commonName) throws GeneralSecurityException {
        try {
            keys = newKeys();
            name = new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.CN, commonName)
                    .build();
            JcaX509v3CertificateBuilder builder = builder(name, keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            certificate = sign(builder);
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A server certificate for these names; addresses are told from host names. */
    Issued server(List<String> names) throws GeneralSecurityException {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, names.get(0))
                .build();
        GeneralName[] alternatives = names.stream()
                .map(each -> new GeneralName(isAddress(each) ? GeneralName.iPAddress : GeneralName.dNSName, each))
                .toArray(GeneralName[]::new);
        return issue(subject, KeyPurposeId.id_kp_serverAuth, alternatives);
    }

    /** A client certificate whose subject carries the OIN as PKIoverheid has it: in serialNumber. */
    Issued client(String supplierOin) throws GeneralSecurityException {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "NL")
                .addRDN(BCStyle.O, "Sandbox LAS supplier")
                .addRDN(BCStyle.SERIALNUMBER, supplierOin)
                .addRDN(BCStyle.CN, "las.example")
                .build();
        return issue(subject, KeyPurposeId.id_kp_clientAuth);
    }

    static boolean isAddress(String name) {
        return name.contains(":") || name.matches("[0-9.]+");
    }

    private Issued issue(X500Name subject, KeyPurposeId purpose, GeneralName... alternatives)
            throws GeneralSecurityException {
        try {
            KeyPair pair = newKeys();
            JcaX509v3CertificateBuilder builder = builder(subject, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            if (alternatives.length > 0) {
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
            }
            return new Issued(pair.getPrivate(), sign(builder), certificate);
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private JcaX509v3CertificateBuilder builder(X500Name subject, PublicKey key)
            throws GeneralSecurityException, CertIOException {
        // An hour back, for clients whose clock is slow.
        Instant from = Instant.now().minus(Duration.ofHours(1));
        BigInteger serial = new BigInteger(120, random).add(BigInteger.ONE);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, serial, Date.from(from), Date.from(from.plus(LIFETIME)), subject, key);
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private X509Certificate sign(JcaX509v3CertificateBuilder builder) throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }
}
