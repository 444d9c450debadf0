// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Secret;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.spi.source.BatchAnswer;
import org.eckid.spi.source.HashReplacement;
import org.eckid.spi.source.IssuerPing;
import org.eckid.spi.source.IssuerTerms;
import org.eckid.spi.source.Listing;
import org.eckid.spi.source.PseudonymIssuer;
import org.eckid.spi.source.RemoteBatchId;

/** A source in this process that answers at once and forgets each batch when it was retrieved; it costs next to nothing. */
public final class InstantIssuer implements PseudonymIssuer {
    private static final IssuerTerms TERMS =
            new IssuerTerms(10, 1000, Duration.ofMillis(10), Duration.ofSeconds(1), 1_000_000);

    private final Map<RemoteBatchId, BatchAnswer.Finished<Stampseudonym>> stamps = new ConcurrentHashMap<>();
    private final Map<RemoteBatchId, BatchAnswer.Finished<EckId>> eckIds = new ConcurrentHashMap<>();

    @Override
    public IssuerTerms terms() {
        return TERMS;
    }

    @Override
    public IssuerPing ping(Oin school) {
        return new IssuerPing(true, "2.0", Instant.now());
    }

    @Override
    public Stampseudonym stampseudonym(Oin school, HashedPgn hash) {
        return new Stampseudonym("https://ketenid.nl/sppilot/" + digest(hash));
    }

    @Override
    public EckId eckId(Oin school, Stampseudonym stampseudonym, Chain chain, Sector sector) {
        return new EckId("https://ketenid.nl/pilot/" + digest(stampseudonym));
    }

    @Override
    public RemoteBatchId submitStampseudonyms(Oin school, List<HashedPgn> hashes) {
        return keep(stamps, hashes, hash -> stampseudonym(school, hash));
    }

    @Override
    public RemoteBatchId submitEckIds(Oin school, List<Stampseudonym> asked, Chain chain, Sector sector) {
        return keep(eckIds, asked, stampseudonym -> eckId(school, stampseudonym, chain, sector));
    }

    private static <A, V> RemoteBatchId keep(
            Map<RemoteBatchId, BatchAnswer.Finished<V>> batches, List<A> asked, Function<A, V> answer) {
        Map<Integer, V> values = new HashMap<>();
        for (A one : asked) {
            values.put(values.size(), answer.apply(one));
        }
        RemoteBatchId batch = new RemoteBatchId(UUID.randomUUID().toString());
        batches.put(batch, new BatchAnswer.Finished<>(values, Set.of()));
        return batch;
    }

    @Override
    public BatchAnswer<Stampseudonym> stampseudonyms(Oin school, RemoteBatchId batch) {
        return once(stamps, batch);
    }

    @Override
    public BatchAnswer<EckId> eckIds(Oin school, RemoteBatchId batch) {
        return once(eckIds, batch);
    }

    private static <V> BatchAnswer<V> once(Map<RemoteBatchId, BatchAnswer.Finished<V>> batches, RemoteBatchId batch) {
        return Optional.<BatchAnswer<V>>ofNullable(batches.remove(batch)).orElseGet(BatchAnswer.Gone::new);
    }

    @Override
    public Stampseudonym replace(Oin school, HashReplacement replacement) throws EckIdException {
        throw new EckIdException(Reason.SOURCE_REFUSED, "nobody's number is replaced in a run of this size");
    }

    @Override
    public List<Listing<Chain>> chains(Oin school) {
        return List.of(new Listing<>(House.CHAIN, "Educational content", "", Instant.EPOCH));
    }

    @Override
    public List<Listing<Sector>> sectors(Oin school) {
        return List.of(new Listing<>(House.PRIMARY, "PO", "", Instant.EPOCH));
    }

    private static String digest(Secret value) {
        try {
            byte[] bytes = value.revealSecretValue().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
