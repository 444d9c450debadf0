// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eckid.api.PersonKind;
import org.eckid.api.secret.Pgn;
import org.eckid.bench.hashing.PublishedPerson;
import org.eckid.hashing.internal.HashingSettings;
import org.eckid.hashing.internal.ScryptPgnHasher;
import org.eckid.rig.Settings;
import org.eckid.spi.hashing.PgnHasher;

/** The hasher of production at its full cost. */
final class RealHasher implements AutoCloseable {
    private static final long LONGEST_MINUTES = 30;

    private final ScryptPgnHasher hasher;

    RealHasher(Path folder, int workers) throws IOException {
        Path salt = Files.writeString(folder.resolve("salt"), PublishedPerson.SALT);
        hasher = new ScryptPgnHasher(
                Settings.of(HashingSettings.class, Map.of("salt_file", salt.toString(), "workers", workers)));
    }

    PgnHasher hasher() {
        return hasher;
    }

    /** How long these take without any enrolment, with as many asked for at once as an enrolment asks for. */
    Duration hashOnly(List<Pgn> pgns) throws InterruptedException, ExecutionException, TimeoutException {
        Semaphore window = new Semaphore(hasher.status().inFlight());
        long began = System.nanoTime();
        CompletableFuture<?>[] asked = new CompletableFuture<?>[pgns.size()];
        for (int i = 0; i < asked.length; i++) {
            window.acquire();
            asked[i] = hasher.hash(pgns.get(i), PersonKind.PUPIL)
                    .toCompletableFuture()
                    .whenComplete((hash, failure) -> window.release());
        }
        CompletableFuture.allOf(asked).get(LONGEST_MINUTES, TimeUnit.MINUTES);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        hasher.stop();
    }
}
