// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.core.internal.enrol.MemoryKeys;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.KekId;
import org.eckid.spi.store.SealedStampseudonym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKeksTest {
    private static final BoardId BOARD = new BoardId("b1");
    private static final PersonRef PERSON = new PersonRef(PersonKind.PUPIL, "1");
    private static final String VALUE = "https://example.org/made-up";

    private final MemoryKeys store = new MemoryKeys();

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("seal.p12");
    }

    private KeyStorePlace place(Path in, String alias) {
        return new KeyStorePlace(in, folder.resolve("seal.password"), KeyStorePlace.Type.PKCS12, alias);
    }

    private Sealer sealer(Path in, String alias) {
        return new Sealer(new KeyStoreFile(place(in, alias)), store, Clock.systemUTC());
    }

    private Sealer sealer() {
        return sealer(file(), "eckid-kek-1");
    }

    private EckIdException refusal() {
        EckIdException refused = assertThrows(EckIdException.class, sealer()::ready);
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        assertTrue(String.valueOf(refused.getMessage()).contains(file().toString()), refused.getMessage());
        return refused;
    }

    private SealedStampseudonym sealed() throws EckIdException {
        Sealer sealer = sealer();
        var row = sealer.forSealing(new Claim(BOARD, 1), 0).seal(PERSON, new Stampseudonym(VALUE));
        store.written(BOARD, java.util.List.of(row.seal()), java.util.List.of(), sealer.keeper());
        return row;
    }

    /** As keytool -genseckey does. */
    private void addKey(String alias) throws Exception {
        char[] password = Files.readString(folder.resolve("seal.password")).toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file())) {
            keys.load(in, password);
        }
        byte[] key = new byte[32];
        key[0] = (byte) alias.hashCode();
        keys.setEntry(
                alias,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
                new KeyStore.PasswordProtection(password));
        try (OutputStream out = Files.newOutputStream(file())) {
            keys.store(out, password);
        }
    }

    @Test
    void makesAKeyForAStoreThatHasNoneYet() throws EckIdException {
        assertFalse(Files.exists(file()));
        SealedStampseudonym row = sealed();
        assertEquals(VALUE, sealer().of(BOARD).open(row).revealSecretValue());
    }

    @Test
    void makesNoKeyOverOneThatWasLost() throws Exception {
        sealed();
        Files.delete(file());
        assertTrue(String.valueOf(refusal().getMessage()).contains("put the file back from the backup"));
        assertFalse(Files.exists(file()));
    }

    @Test
    void sealsNothingWithAnotherKey() throws Exception {
        sealed();
        Optional<KekId> kek = store.kek();
        Files.delete(file());
        new KeyStoreFile(place(file(), "eckid-kek-1")).create();
        byte[] other = Files.readAllBytes(file());
        assertTrue(String.valueOf(refusal().getMessage()).contains("holds other keys"));
        assertArrayEquals(other, Files.readAllBytes(file()));
        assertEquals(kek, store.kek());
    }

    @Test
    void goesOnWhenTheRightFileIsBack() throws Exception {
        sealed();
        Path backup = Files.move(file(), folder.resolve("backup"));
        Sealer waiting = sealer();
        assertThrows(EckIdException.class, waiting::ready);
        Files.move(backup, file());
        waiting.ready();
    }

    @Test
    void ofTwoNodesWithKeysOfTheirOwnTheSecondIsRefused() throws Exception {
        sealed();
        Path elsewhere = folder.resolve("node-2.p12");
        new KeyStoreFile(place(elsewhere, "eckid-kek-1")).create();
        Sealer second = sealer(elsewhere, "eckid-kek-1");
        assertThrows(EckIdException.class, second::ready);
        Files.copy(file(), elsewhere, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        second.ready();
    }

    @Test
    void wrapsEveryKeyAnewWhenAnotherAliasIsChosen() throws Exception {
        SealedStampseudonym row = sealed();
        BoardKey before = store.of(BOARD).get(0);
        addKey("eckid-kek-2");
        Sealer former = sealer();
        former.ready();
        Sealer now = sealer(file(), "eckid-kek-2");
        now.ready();
        BoardKey after = store.of(BOARD).get(0);
        assertNotEquals(before.kek(), after.kek());
        assertEquals(Optional.of(after.kek()), store.kek());
        assertEquals(before.register(), after.register());
        assertEquals(VALUE, now.of(BOARD).open(row).revealSecretValue());
        assertEquals(VALUE, former.of(BOARD).open(row).revealSecretValue(), "a node that was not started anew yet");
    }
}
