// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eckid.api.PersonKind;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.hashing.HasherStatus;
import org.eckid.spi.hashing.PgnForm;
import org.eckid.spi.hashing.PgnHasher;

/** Takes the same time for each hash, and no processor: so many at once, each ready after the wait. */
public final class WaitingHasher implements PgnHasher {
    private final Duration wait;
    private final int atOnce;
    private final Executor later;

    /**
     * As slow as told; the hashes are those of {@link FreeHasher}.
     *
     * @param atOnce how many are asked for at the same time
     */
    public WaitingHasher(Duration wait, int atOnce) {
        this.wait = wait;
        this.atOnce = atOnce;
        this.later = CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public PgnForm check(Pgn pgn, PersonKind kind) {
        return PgnForm.BSN;
    }

    @Override
    public CompletionStage<HashedPgn> hash(Pgn pgn, PersonKind kind) {
        return CompletableFuture.supplyAsync(() -> FreeHasher.standIn(pgn), later);
    }

    @Override
    public HasherStatus status() {
        return new HasherStatus("waiting", "each hash takes " + wait.toMillis() + " ms", atOnce, 0);
    }
}
