// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyStoreFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("deep/seal.keys");
    }

    private Path password() {
        return folder.resolve("deep/seal.password");
    }

    private KeyStoreFile keys(KeyStorePlace.Type type, String alias) {
        return new KeyStoreFile(new KeyStorePlace(file(), password(), type, alias));
    }

    private KeyStoreFile keys() {
        return keys(KeyStorePlace.Type.PKCS12, "eckid-kek-1");
    }

    private static void ownerOnly(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }

    private void assertRefused(KeyStoreFile keys, String... words) {
        EckIdException refused = assertThrows(EckIdException.class, keys::read);
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        for (String word : words) {
            assertTrue(String.valueOf(refused.getMessage()).contains(word), refused.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void makesAKeyOnceForItsOwnerOnly(KeyStorePlace.Type type) throws EckIdException, IOException {
        KeyStoreFile keys = keys(type, "Eckid-Kek-1");
        assertTrue(keys.read().isEmpty());
        KeyEncryptionKeys first = keys.create();
        byte[] content = Files.readAllBytes(file());
        assertEquals(first.current(), keys.create().current());
        assertEquals(first.current(), keys.read().orElseThrow().current());
        assertArrayEquals(content, Files.readAllBytes(file()));
        for (Path path : List.of(file(), password())) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
        try (Stream<Path> beside = Files.list(folder.resolve("deep"))) {
            assertEquals(Set.of(file(), password()), beside.collect(Collectors.toSet()));
        }
    }

    @Test
    void twoOfThemAreTwoKeys() throws EckIdException, IOException {
        KeyEncryptionKeys first = keys().create();
        Files.delete(file());
        assertTrue(!first.current().equals(keys().create().current()));
    }

    @Test
    void refusesFilesThatOthersCanRead() throws EckIdException, IOException {
        keys().create();
        for (Path path : List.of(file(), password())) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
            assertRefused(keys(), path.toString(), "chmod 600");
            ownerOnly(path);
        }
    }

    @Test
    void refusesTheWrongPassword() throws EckIdException, IOException {
        keys().create();
        Files.writeString(password(), "another");
        assertRefused(keys(), file().toString(), "does not open with the password", "keytool -list");
        Files.writeString(password(), " \n");
        assertRefused(keys(), password().toString(), "is empty");
        Files.delete(password());
        assertRefused(keys(), password().toString(), "backup");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoKeyStoreAndLeavesItAlone(KeyStorePlace.Type type) throws EckIdException, IOException {
        keys(type, "eckid-kek-1").create();
        byte[] whole = Files.readAllBytes(file());
        for (byte[] wrong : List.of(new byte[0], new byte[100], Arrays.copyOf(whole, whole.length / 2))) {
            Files.write(file(), wrong);
            assertRefused(keys(type, "eckid-kek-1"), file().toString(), "keytool -list");
            assertArrayEquals(wrong, Files.readAllBytes(file()));
        }
    }

    @Test
    void namesTheKeysThatAreThereWhenTheOneItNeedsIsNot() throws EckIdException {
        keys().create();
        assertRefused(
                keys(KeyStorePlace.Type.PKCS12, "eckid-kek-2"),
                "no AES-256 key named eckid-kek-2",
                "[eckid-kek-1]",
                "keytool -genseckey");
    }

    @Test
    void saysWhichFileCantBeMade() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        KeyStorePlace place =
                new KeyStorePlace(blocked.resolve("seal.p12"), password(), KeyStorePlace.Type.PKCS12, "eckid-kek-1");
        EckIdException refused = assertThrows(EckIdException.class, () -> new KeyStoreFile(place).create());
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        assertTrue(String.valueOf(refused.getMessage()).contains("can't be made"), refused.getMessage());
    }
}
