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
import org.eckid.core.internal.seal.KeyStoreFile;
import org.eckid.core.internal.seal.KeyStorePlace;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.store.KekId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without the key of the store an enrolment ends before it has read, asked or written anything. */
class WrongKeyTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsAskedForThatCouldNotBeSealed() throws Exception {
        Path file = folder.resolve("seal.p12");
        var place = new KeyStorePlace(file, folder.resolve("seal.password"), KeyStorePlace.Type.PKCS12, "eckid-kek-1");
        try (Stage stage = new Stage(of -> new Sealer(new KeyStoreFile(place), of.store.keys, of.clock))) {
            stage.store.keys.keepKek(new KekId("of another"));
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
