// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.core.internal.enrol.MemorySchedule;
import org.eckid.core.internal.enrol.MemoryStore;
import org.eckid.spi.store.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKeyTest {
    private static final RowIdentity ROW =
            RowIdentity.ofStampseudonym(new BoardId("b1"), new PersonRef(PersonKind.PUPIL, "1"));

    private final MemoryStore store = new MemoryStore(Clock.systemUTC(), new MemorySchedule(Clock.systemUTC()));

    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("master.key");
    }

    private Sealer sealer() {
        return new Sealer(new StoreKey(new KeyFile(path()), store));
    }

    private EckIdException refusal() {
        EckIdException refused = assertThrows(EckIdException.class, sealer()::ready);
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        assertTrue(refused.getMessage().contains(path().toString()), refused.getMessage());
        return refused;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void makesAKeyForAStoreThatHasNoneYet() throws EckIdException {
        assertFalse(Files.exists(path()));
        Sealer first = sealer();
        first.ready();
        Sealed seal = first.seal(ROW, new Stampseudonym("https://example.org/made-up"));
        assertEquals(
                "https://example.org/made-up",
                sealer().openStampseudonym(ROW, seal).revealSecretValue());
    }

    @Test
    void makesNoKeyOverOneThatWasLost() throws Exception {
        sealer().ready();
        Files.delete(path());
        assertTrue(refusal().getMessage().contains("put the file back from the backup"));
        assertEquals(List.of(), files());
    }

    @Test
    void makesNoKeyForAnOlderStoreThatShowsOnlyItsSeals() throws Exception {
        Keyring former = new Keyring(new byte[32]);
        store.keepKeyProof(new Sealer(former).seal(ROW, new Stampseudonym("https://example.org/made-up")));
        refusal();
        assertEquals(List.of(), files());
        new KeyFile(path()).create();
        assertTrue(refusal().getMessage().contains("another key"));
    }

    @Test
    void sealsNothingWithAnotherKey() throws Exception {
        sealer().ready();
        Optional<Sealed> proof = store.keyProof();
        Files.delete(path());
        new KeyFile(path()).create();
        byte[] other = Files.readAllBytes(path());
        assertTrue(refusal().getMessage().contains("another key"));
        assertArrayEquals(other, Files.readAllBytes(path()));
        assertEquals(proof, store.keyProof());
    }

    @Test
    void goesOnWhenTheRightFileIsBack() throws Exception {
        sealer().ready();
        Path backup = Files.move(path(), folder.resolve("backup"));
        Sealer waiting = sealer();
        assertThrows(EckIdException.class, waiting::ready);
        Files.move(backup, path());
        waiting.ready();
    }

    @Test
    void ofTwoNodesWithKeysOfTheirOwnTheSecondIsRefused() throws Exception {
        sealer().ready();
        Path elsewhere = folder.resolve("node-2/master.key");
        new KeyFile(elsewhere).create();
        Sealer second = new Sealer(new StoreKey(new KeyFile(elsewhere), store));
        EckIdException refused = assertThrows(EckIdException.class, second::ready);
        assertTrue(refused.getMessage().contains("copies of one file"), refused.getMessage());
    }
}
