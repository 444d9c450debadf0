// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * The key store with the keys that wrap the boards' keys, and the file with its password. Made once, with rights for their owner
 * only; never overwritten, because every seal in the store depends on it.
 */
public final class KeyStoreFile {
    private static final int KEY_BYTES = 32;

    private final KeyStorePlace place;
    private final PrivateFile file;
    private final PrivateFile passwordFile;
    private final SecureRandom random = new SecureRandom();

    /** Nothing is read or made yet. */
    public KeyStoreFile(KeyStorePlace place) {
        this.place = place;
        this.file = new PrivateFile(place.file());
        this.passwordFile = new PrivateFile(place.passwordFile());
    }

    /**
     * The keys; empty if there is no key store.
     *
     * @throws EckIdException {@code KEY_UNAVAILABLE} if a file can't be read, can be read by others, or is not what it should be
     */
    public Optional<KeyEncryptionKeys> read() throws EckIdException {
        if (!file.isThere()) {
            return Optional.empty();
        }
        char[] password = password();
        byte[] content = content(file, "key.store " + place.file());
        try {
            return Optional.of(keys(opened(content, password), password));
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    /**
     * A new key in a new key store, with a new password if there is none yet. If somebody else makes the files at the same moment,
     * theirs count.
     *
     * @throws EckIdException {@code KEY_UNAVAILABLE} if a file can't be made
     */
    KeyEncryptionKeys create() throws EckIdException {
        try {
            if (!passwordFile.isThere()) {
                passwordFile.make(newPassword());
            }
            char[] password = password();
            file.make(newKeyStore(password));
            Arrays.fill(password, ' ');
        } catch (IOException e) {
            throw refused(
                    "can't be made: check that its folder and that of key.store.password.file can be made, are writable"
                            + " by the host's user, and that the disk is not full or mounted read-only");
        }
        return read().orElseThrow(() -> refused("went away at once; nothing was sealed with it"));
    }

    /** Tells what is wrong with the key store. */
    EckIdException refused(String why) {
        return new EckIdException(Reason.KEY_UNAVAILABLE, "key.store " + place.file() + " " + why);
    }

    /** What to type to see what is in it. */
    String list() {
        return "keytool -list -keystore " + place.file() + " -storetype " + place.type() + " -storepass:file "
                + place.passwordFile() + providerOption();
    }

    /** Bouncy Castle's own kind needs its jar to be named. */
    private String providerOption() {
        return place.type() == KeyStorePlace.Type.PKCS12
                ? ""
                : " -providerpath bcprov.jar -providerclass org.bouncycastle.jce.provider.BouncyCastleProvider";
    }

    private char[] password() throws EckIdException {
        if (!passwordFile.isThere()) {
            throw refused("is there but key.store.password.file " + place.passwordFile()
                    + " is not: put the password file back from the backup");
        }
        byte[] content = content(passwordFile, "key.store.password.file " + place.passwordFile());
        String text = new String(content, StandardCharsets.UTF_8).strip();
        Arrays.fill(content, (byte) 0);
        if (text.isEmpty()) {
            throw new EckIdException(
                    Reason.KEY_UNAVAILABLE,
                    "key.store.password.file " + place.passwordFile()
                            + " is empty: put the password of the key store into it, and nothing else");
        }
        return text.toCharArray();
    }

    private static byte[] content(PrivateFile file, String what) throws EckIdException {
        try {
            if (file.isReadByOthers()) {
                throw new EckIdException(Reason.KEY_UNAVAILABLE, what + " can be read by others: run chmod 600 on it");
            }
            return file.read();
        } catch (IOException e) {
            throw new EckIdException(
                    Reason.KEY_UNAVAILABLE,
                    what + " can't be read: check that it is a file and that the host's user may read it");
        }
    }

    private KeyStore opened(byte[] content, char[] password) throws EckIdException {
        try {
            KeyStore store = empty();
            store.load(new ByteArrayInputStream(content), password);
            return store;
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? refused("does not open with the password in key.store.password.file " + place.passwordFile()
                            + ": put back the two files that belong together, and see whether they do: " + list())
                    : refused("is no key store of type " + place.type() + ", is damaged, or does not open with the"
                            + " password in key.store.password.file: put it back from the backup, and try: " + list());
        } catch (RuntimeException e) {
            // So Bouncy Castle answers what is cut short.
            throw refused("is damaged: put it back from the backup, and try: " + list());
        } catch (GeneralSecurityException e) {
            throw refused("can't be checked by this Java: try " + list());
        }
    }

    private KeyEncryptionKeys keys(KeyStore store, char[] password) throws EckIdException {
        List<KeyEncryptionKeys.Kek> keys = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
                if (key instanceof SecretKey secret && isAes256(secret)) {
                    keys.add(new KeyEncryptionKeys.Kek(lower(alias), secret));
                } else {
                    others.add(alias);
                }
            }
        } catch (GeneralSecurityException e) {
            throw refused(
                    "has an entry that does not open with the password of the store: every entry must have the same"
                            + " password; see " + list());
        }
        return chosen(keys, others);
    }

    private KeyEncryptionKeys chosen(List<KeyEncryptionKeys.Kek> keys, List<String> others) throws EckIdException {
        KeyEncryptionKeys.Kek current = keys.stream()
                .filter(key -> key.alias().equals(lower(place.alias())))
                .findFirst()
                .orElseThrow(() -> refused("holds no AES-256 key named " + place.alias() + " (key.alias); it holds "
                        + keys.stream().map(KeyEncryptionKeys.Kek::alias).toList() + " and other entries " + others
                        + ". Set key.alias to one of these, or make a key: keytool -genseckey -keyalg AES -keysize 256 -alias "
                        + place.alias() + " -keystore " + place.file() + " -storetype " + place.type()
                        + " -storepass:file " + place.passwordFile() + providerOption()));
        return new KeyEncryptionKeys(current, keys);
    }

    private static boolean isAes256(SecretKey key) {
        byte[] encoded = key.getEncoded();
        boolean fits = "AES".equals(key.getAlgorithm()) && encoded != null && encoded.length == KEY_BYTES;
        if (encoded != null) {
            Arrays.fill(encoded, (byte) 0);
        }
        return fits;
    }

    /** A key store does not tell upper from lower case in its aliases. */
    private static String lower(String alias) {
        return alias.toLowerCase(Locale.ROOT);
    }

    private byte[] newPassword() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encode(bytes);
    }

    private byte[] newKeyStore(char[] password) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            KeyStore store = empty();
            store.load(null, password);
            var entry = new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES"));
            store.setEntry(place.alias(), entry, new KeyStore.PasswordProtection(password));
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java makes no such key store", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The provider is handed over, never registered: what the JVM offers to others stays as it is. */
    private KeyStore empty() throws KeyStoreException {
        return place.type() == KeyStorePlace.Type.BCFKS
                ? KeyStore.getInstance("BCFKS", new BouncyCastleProvider())
                : KeyStore.getInstance("PKCS12");
    }
}
