// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
import org.osgi.service.component.annotations.Component;

/** SHA-256 after a pause: costs nothing and still makes an enrolment last long enough to be disturbed. */
@Component
public final class SlowHasher implements PgnHasher {
    private final Executor later = CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS);

    @Override
    public PgnForm check(Pgn pgn, PersonKind kind) {
        return PgnForm.BSN;
    }

    @Override
    public CompletionStage<HashedPgn> hash(Pgn pgn, PersonKind kind) {
        return CompletableFuture.supplyAsync(() -> hash(pgn), later);
    }

    private static HashedPgn hash(Pgn pgn) {
        try {
            byte[] text = pgn.revealSecretValue().getBytes(StandardCharsets.UTF_8);
            return new HashedPgn(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public HasherStatus status() {
        return new HasherStatus("sha-256", "for tests", 4, 0);
    }
}
