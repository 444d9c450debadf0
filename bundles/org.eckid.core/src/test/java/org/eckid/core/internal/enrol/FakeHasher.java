// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.Reason;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.hashing.HasherStatus;
import org.eckid.spi.hashing.PgnForm;
import org.eckid.spi.hashing.PgnHasher;

/** Hashes at once: the digits themselves, padded. Refuses what starts with a 9; can be broken, or disturbed once. */
public final class FakeHasher implements PgnHasher {
    final AtomicInteger hashed = new AtomicInteger();
    final AtomicReference<Runnable> beforeNext = new AtomicReference<>(() -> {});
    volatile Predicate<String> broken = pgn -> false;

    public static HashedPgn hashOf(String pgn) {
        return new HashedPgn("0".repeat(64 - pgn.length()) + pgn);
    }

    @Override
    public PgnForm check(Pgn pgn, PersonKind kind) {
        return pgn.revealSecretValue().startsWith("9") ? PgnForm.INVALID : PgnForm.BSN;
    }

    @Override
    public CompletionStage<HashedPgn> hash(Pgn pgn, PersonKind kind) {
        hashed.incrementAndGet();
        beforeNext.getAndSet(() -> {}).run();
        if (broken.test(pgn.revealSecretValue())) {
            return CompletableFuture.failedFuture(new EckIdException(Reason.HASHER_UNAVAILABLE, "as the test wants"));
        }
        return CompletableFuture.supplyAsync(() -> hashOf(pgn.revealSecretValue()));
    }

    @Override
    public HasherStatus status() {
        return new HasherStatus("fake", "for tests", 3, 0);
    }
}
