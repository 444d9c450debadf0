// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.core.internal.seal.KeyFile;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.core.internal.seal.StoreKey;
import org.eckid.spi.store.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without the key of the store an enrolment ends before it has read, asked or written anything. */
class WrongKeyTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsAskedForThatCouldNotBeSealed() throws Exception {
        Path file = folder.resolve("master.key");
        byte[] sealedByAnother = new byte[60];
        sealedByAnother[0] = 1;
        try (Stage stage = new Stage(store -> new Sealer(new StoreKey(new KeyFile(file), store)))) {
            stage.store.keepKeyProof(new Sealed(sealedByAnother));
            stage.host.withPupils(4);
            stage.active();
            ExecutionException failed = assertThrows(ExecutionException.class, stage::enrol);
            assertEquals(
                    Reason.KEY_UNAVAILABLE,
                    assertInstanceOf(EckIdException.class, failed.getCause()).reason());
            assertFalse(Files.exists(file), "no key was made over the one that was lost");
            assertEquals(0, stage.hasher.hashed.get());
            assertEquals(0, stage.issuer.asked(""));
            assertEquals(Optional.empty(), stage.store.item(FakeHost.BOARD, FakeHost.pupil(0)));
        }
    }
}
