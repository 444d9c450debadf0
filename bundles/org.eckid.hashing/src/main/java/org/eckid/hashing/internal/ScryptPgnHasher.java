// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.Reason;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.spi.hashing.HasherStatus;
import org.eckid.spi.hashing.PgnForm;
import org.eckid.spi.hashing.PgnHasher;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Hashes in the JVM of the host, on threads of its own. A PGN is opened on such a thread, just before it is hashed, and
 * the bytes made of it are wiped; the text inside {@link Pgn} itself can't be.
 */
@Component(configurationPid = "org.eckid.hashing", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = HashingSettings.class)
public final class ScryptPgnHasher implements PgnHasher {
    private static final Logger LOG = System.getLogger(ScryptPgnHasher.class.getName());

    private final Kernel kernel;
    private final PgnRules rules;
    private final Salt salt;
    private final Capacity capacity;
    private final HeapRoom room;
    private final Workers<HashedPgn> workers;

    /**
     * Reads the salt and weighs the memory; hashes nothing yet.
     *
     * @throws IllegalArgumentException naming the property that is wrong and what to do
     */
    @Activate
    public ScryptPgnHasher(HashingSettings settings) {
        this(settings, new BouncyCastleKernel(Cost.ECK_ID), new ThisMachine(), Clock.systemUTC());
    }

    ScryptPgnHasher(HashingSettings settings, Kernel kernel, Machine machine, Clock clock) {
        this.kernel = kernel;
        this.rules = new PgnRules(settings.onderwijsnummer_prefix());
        this.salt = Salt.read(settings.salt_file());
        this.capacity = Capacity.of(settings, kernel.bytesPerHash(), machine);
        this.room = new HeapRoom(kernel.bytesPerHash(), machine, clock);
        this.workers = new Workers<>("eckid-hashing", Math.max(1, capacity.lanes()));
        LOG.log(capacity.lanes() > 0 ? Level.INFO : Level.ERROR, "Hashing: {0}", capacity.why());
    }

    /** Ends within a second; what is pending fails with {@code HASHER_UNAVAILABLE}. */
    @Deactivate
    public void stop() {
        workers.close();
    }

    @Override
    public PgnForm check(Pgn pgn, PersonKind kind) {
        return rules.form(pgn.revealSecretValue(), kind);
    }

    @Override
    public CompletionStage<HashedPgn> hash(Pgn pgn, PersonKind kind) {
        if (check(pgn, kind) == PgnForm.INVALID) {
            return CompletableFuture.failedFuture(new EckIdException(
                    Reason.PGN_INVALID, "the PGN is not one of a person of this kind; the school must correct it"));
        }
        if (capacity.lanes() == 0) {
            return CompletableFuture.failedFuture(new EckIdException(Reason.HASHER_UNAVAILABLE, capacity.why()));
        }
        return workers.submit(() -> hashInRoom(pgn));
    }

    @Override
    public HasherStatus status() {
        boolean heldUp = capacity.lanes() > 0 && !room.looksFree();
        String why = capacity.why() + (heldUp ? "; at this moment the heap is too full for one" : "");
        // Twice as many as run, so that a worker finds the next one waiting.
        return new HasherStatus(kernel.name(), why, Math.max(1, 2 * capacity.lanes()), capacity.memoryMiB());
    }

    private HashedPgn hashInRoom(Pgn pgn) throws EckIdException, InterruptedException {
        if (!room.enter()) {
            throw new EckIdException(
                    Reason.HASHER_UNAVAILABLE,
                    "the heap of the host has no room for a hash now; if that lasts, raise -Xmx of the host");
        }
        try {
            return hashed(pgn);
        } finally {
            room.leave();
        }
    }

    private HashedPgn hashed(Pgn pgn) {
        byte[] text = pgn.revealSecretValue().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = kernel.hash(text, salt.toBytes());
            try {
                return new HashedPgn(HexFormat.of().formatHex(hash));
            } finally {
                Arrays.fill(hash, (byte) 0);
            }
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }
}
