// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eckid.api.PersonKind;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The only test that pays the full cost: two hashes, each in a process of its own. */
class PublishedVectorsTest {
    private final Path folder;

    PublishedVectorsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesThePublishedHashOfAPupilAndOfStaffAtTheSameTime() throws Exception {
        Vectors vectors = new Vectors();
        ScryptPgnHasher hasher = new ScryptPgnHasher(settings(vectors));
        try {
            var pupil = hasher.hash(new Pgn(vectors.get("pupil.pgn")), PersonKind.PUPIL);
            var staff = hasher.hash(new Pgn(vectors.get("staff.pgn")), PersonKind.STAFF);
            HashedPgn pupilHash = pupil.toCompletableFuture().get(60, SECONDS);
            HashedPgn staffHash = staff.toCompletableFuture().get(60, SECONDS);
            assertEquals(vectors.get("pupil.hash"), pupilHash.revealSecretValue());
            assertEquals(vectors.get("staff.hash"), staffHash.revealSecretValue());
            assertTrue(hasher.status().kernel().startsWith("process "), hasher.status()::why);
        } finally {
            hasher.stop();
        }
    }

    private HashingSettings settings(Vectors vectors) throws IOException {
        Path salt = Files.writeString(folder.resolve("salt.b64"), vectors.get("salt") + "\n");
        return new Settings()
                .withSalt(salt)
                .with("workers", 2)
                .with("memory.mib", 2048)
                .build();
    }
}
