// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eckid.api.PersonKind;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.hashing.HasherStatus;
import org.eckid.spi.hashing.PgnForm;
import org.eckid.spi.hashing.PgnHasher;

/** SHA-256 in place of seconds of scrypt, after a pause that makes an enrolment last; keeps the hashes for comparison. */
final class CheapHasher implements PgnHasher {
    private final Executor after;
    private final Set<String> hashes = ConcurrentHashMap.newKeySet();

    CheapHasher(Duration pause) {
        after = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** All hashes until now. */
    Set<String> hashes() {
        return Set.copyOf(hashes);
    }

    @Override
    public PgnForm check(Pgn pgn, PersonKind kind) {
        return PgnForm.BSN;
    }

    @Override
    public CompletionStage<HashedPgn> hash(Pgn pgn, PersonKind kind) {
        return CompletableFuture.supplyAsync(() -> hash(pgn), after);
    }

    private HashedPgn hash(Pgn pgn) {
        try {
            byte[] text = pgn.revealSecretValue().getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            hashes.add(hash);
            return new HashedPgn(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public HasherStatus status() {
        return new HasherStatus("sha-256", "for tests", 4, 0);
    }
}
