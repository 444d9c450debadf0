// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/** Writes key material into a folder as an operator would, and makes the settings that point to it. */
public final class KeyFiles {
    public static final String PASSWORD = "geheim 1!";

    private final Path folder;

    public KeyFiles(Path folder) {
        this.folder = folder;
    }

    public String text(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks one after the other; Bouncy Castle chooses the form for each. */
    public String pem(String name, Object... blocks) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            for (Object block : blocks) {
                pem.writeObject(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text(name, text.toString());
    }

    /** A private key as open PKCS#8. */
    public String key(String name, PrivateKey key) {
        return text(name, "-----BEGIN PRIVATE KEY-----\n" + base64(key.getEncoded()) + "\n-----END PRIVATE KEY-----\n");
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    }

    /** A key store of a kind, with one entry for each identity. */
    public String keyStore(String kind, String name, Authority.Issued... identities) {
        return store(kind, name, store -> {
            for (int i = 0; i < identities.length; i++) {
                X509Certificate[] chain = {identities[i].certificate(), identities[i].authority()};
                store.setKeyEntry("own" + i, identities[i].key(), PASSWORD.toCharArray(), chain);
            }
        });
    }

    public String trustStore(String kind, String name, X509Certificate... trusted) {
        return store(kind, name, store -> {
            for (int i = 0; i < trusted.length; i++) {
                store.setCertificateEntry("trusted" + i, trusted[i]);
            }
        });
    }

    private interface Filling {
        void into(KeyStore store) throws GeneralSecurityException;
    }

    private String store(String kind, String name, Filling filling) {
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path)) {
            KeyStore store = KeyStore.getInstance(kind);
            store.load(null, null);
            filling.into(store);
            store.store(out, PASSWORD.toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return path.toString();
    }

    /** The file with the password, with the newline that an editor leaves. */
    public String password() {
        return text("password", PASSWORD + "\r\n");
    }

    public static TlsSettings withKeyStore(String keyStore, String password, String trust, String trustPassword) {
        return settings(keyStore, password, "", "", "", trust, trustPassword);
    }

    public static TlsSettings withPem(String certificate, String key, String keyPassword, String trust) {
        return settings("", "", certificate, key, keyPassword, trust, "");
    }

    public static TlsSettings settings(
            String keyStore,
            String keyStorePassword,
            String certificate,
            String key,
            String keyPassword,
            String trust,
            String trustPassword) {
        return new TlsSettings(
                new SettingFile("keystore.file", keyStore),
                new SettingFile("keystore.password.file", keyStorePassword),
                new SettingFile("certificate.file", certificate),
                new SettingFile("key.file", key),
                new SettingFile("key.password.file", keyPassword),
                new SettingFile("truststore.file", trust),
                new SettingFile("truststore.password.file", trustPassword));
    }
}
