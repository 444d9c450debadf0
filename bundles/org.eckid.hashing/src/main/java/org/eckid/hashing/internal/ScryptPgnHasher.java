// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.Reason;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.hashing.internal.process.BundleCode;
import org.eckid.hashing.internal.process.OwnCode;
import org.eckid.spi.hashing.HasherStatus;
import org.eckid.spi.hashing.PgnForm;
import org.eckid.spi.hashing.PgnHasher;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Has PGNs hashed on threads of its own, by processes of their own. A PGN is opened on such a thread, just before it is
 * hashed, and the bytes made of it are wiped; the text inside {@link Pgn} itself can't be.
 */
@Component(configurationPid = "org.eckid.hashing", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = HashingSettings.class)
public final class ScryptPgnHasher implements PgnHasher {
    private static final Logger LOG = System.getLogger(ScryptPgnHasher.class.getName());

    private final PgnRules rules;
    private final Hands hands;
    private final Workers<Pgn, HashedPgn> workers;

    /**
     * Reads the salt and weighs the memory; hashes nothing and starts no process yet.
     *
     * @param context of this bundle, whose classes the processes run
     * @throws IllegalArgumentException naming the property that is wrong and what to do
     */
    @Activate
    public ScryptPgnHasher(BundleContext context, HashingSettings settings) {
        this(settings, Parts.real(new BundleCode(context)));
    }

    /** The same, outside a framework: the processes run the classes where they are. */
    public ScryptPgnHasher(HashingSettings settings) {
        this(settings, Parts.real(new OwnCode()));
    }

    ScryptPgnHasher(HashingSettings settings, Parts parts) {
        this(settings, parts.hands(settings, Salt.read(settings.salt_file())));
    }

    ScryptPgnHasher(HashingSettings settings, Hands hands) {
        this.rules = new PgnRules(settings.onderwijsnummer_prefix());
        this.hands = hands;
        int idle = Naturals.positive("idle.seconds", settings.idle_seconds(), "60");
        this.workers = new Workers<>("eckid-hashing", hands, Duration.ofSeconds(idle), ScryptPgnHasher::hashed);
        boolean works = hands.refusal().isEmpty();
        LOG.log(works ? Level.INFO : Level.ERROR, "Hashing: {0}", hands.status().why());
    }

    /** Ends within a second; what is pending fails with {@code HASHER_UNAVAILABLE}. */
    @Deactivate
    public void stop() {
        workers.close();
        hands.close();
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
        if (!hands.refusal().isEmpty()) {
            return CompletableFuture.failedFuture(new EckIdException(Reason.HASHER_UNAVAILABLE, hands.refusal()));
        }
        return workers.submit(pgn);
    }

    @Override
    public HasherStatus status() {
        return hands.status();
    }

    private static List<HashedPgn> hashed(List<Pgn> pgns, Hand hand) throws EckIdException, InterruptedException {
        List<byte[]> texts = pgns.stream().map(ScryptPgnHasher::text).toList();
        try {
            List<byte[]> hashes = hand.hash(texts);
            try {
                return hashes.stream()
                        .map(hash -> new HashedPgn(HexFormat.of().formatHex(hash)))
                        .toList();
            } finally {
                hashes.forEach(hash -> Arrays.fill(hash, (byte) 0));
            }
        } finally {
            texts.forEach(text -> Arrays.fill(text, (byte) 0));
        }
    }

    private static byte[] text(Pgn pgn) {
        return pgn.revealSecretValue().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
