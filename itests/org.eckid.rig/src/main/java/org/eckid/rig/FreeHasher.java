// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eckid.api.PersonKind;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.hashing.HasherStatus;
import org.eckid.spi.hashing.PgnForm;
import org.eckid.spi.hashing.PgnHasher;

/** Costs nothing: the number itself after zeros, in the form of a hash. Shows what everything but hashing takes. */
public final class FreeHasher implements PgnHasher {
    private static final int DIGITS = 64;

    /** What this hasher, and each that stands in for it, makes of a number. */
    static HashedPgn standIn(Pgn pgn) {
        String number = pgn.revealSecretValue();
        return new HashedPgn("0".repeat(DIGITS - number.length()) + number);
    }

    @Override
    public PgnForm check(Pgn pgn, PersonKind kind) {
        return PgnForm.BSN;
    }

    @Override
    public CompletionStage<HashedPgn> hash(Pgn pgn, PersonKind kind) {
        return CompletableFuture.completedFuture(standIn(pgn));
    }

    @Override
    public HasherStatus status() {
        return new HasherStatus("free", "to measure what is not hashing", 4, 0);
    }
}
