// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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

/** A source in memory: content once only, a few knobs for trouble, and a book of what was asked. */
public final class FakeIssuer implements PseudonymIssuer {
    final Map<RemoteBatchId, List<? extends Secret>> batches = new HashMap<>();
    private final Map<RemoteBatchId, Sector> sectors = new HashMap<>();
    final AtomicReference<Runnable> beforeNextStampseudonyms = new AtomicReference<>(() -> {});
    final AtomicReference<Runnable> beforeNextEckIds = new AtomicReference<>(() -> {});
    final List<String> book = new ArrayList<>();
    final Set<String> refusedHashes = new HashSet<>();
    Optional<Reason> nextSubmitFails = Optional.empty();
    Optional<Reason> singleCallsFail = Optional.empty();
    private Optional<Reason> laterFailure = Optional.empty();
    private int submitsToGo;
    boolean forgetsNextBatch;
    List<Listing<Chain>> chains = List.of(listed("keten"));
    boolean available = true;
    int unfinishedPolls;
    int submissionsPerDay = 100;
    int batchFrom = 5;

    static Listing<Chain> listed(String name) {
        return new Listing<>(new Chain("http://example.org/chain"), name, "", Instant.EPOCH);
    }

    private static String tail(Secret secret) {
        String value = secret.revealSecretValue();
        return value.substring(value.length() - 9);
    }

    public static String eckIdOf(String pgn) {
        return eckIdOf(pgn, Stage.PO);
    }

    /** Another one for each sector. */
    public static String eckIdOf(String pgn, Sector sector) {
        return "https://ketenid.nl/pilot/" + (sector.equals(Stage.PO) ? "e" : "f").repeat(119) + pgn;
    }

    private static Stampseudonym stampOf(HashedPgn hash) {
        return new Stampseudonym("https://ketenid.nl/sppilot/" + "a".repeat(119) + tail(hash));
    }

    @Override
    public synchronized IssuerTerms terms() {
        return new IssuerTerms(batchFrom, 20, Duration.ofMillis(1), Duration.ofMillis(1), submissionsPerDay);
    }

    @Override
    public synchronized IssuerPing ping(Oin school) {
        book.add("ping");
        return new IssuerPing(available, "2.0", Instant.EPOCH);
    }

    private void single() throws EckIdException {
        if (singleCallsFail.isPresent()) {
            throw new EckIdException(singleCallsFail.orElseThrow(), "as the test wants");
        }
    }

    @Override
    public synchronized Stampseudonym stampseudonym(Oin school, HashedPgn hash) throws EckIdException {
        book.add("stampseudonym " + school.value());
        single();
        return stampOf(hash);
    }

    @Override
    public synchronized EckId eckId(Oin school, Stampseudonym stampseudonym, Chain chain, Sector sector) {
        book.add("eckId " + school.value());
        return new EckId(eckIdOf(tail(stampseudonym), sector));
    }

    /** So many submits go well, the next one fails, and all later ones go well again. */
    synchronized void failSubmitAfter(int submits, Reason reason) {
        submitsToGo = submits;
        laterFailure = Optional.of(reason);
    }

    private RemoteBatchId submit(List<? extends Secret> content) throws EckIdException {
        if (laterFailure.isPresent() && submitsToGo-- == 0) {
            nextSubmitFails = laterFailure;
            laterFailure = Optional.empty();
        }
        if (nextSubmitFails.isPresent()) {
            Reason reason = nextSubmitFails.orElseThrow();
            nextSubmitFails = Optional.empty();
            throw new EckIdException(reason, "as the test wants");
        }
        RemoteBatchId id = new RemoteBatchId("batch-" + book.size());
        if (!forgetsNextBatch) {
            batches.put(id, content);
        }
        forgetsNextBatch = false;
        return id;
    }

    @Override
    public synchronized RemoteBatchId submitStampseudonyms(Oin school, List<HashedPgn> hashes) throws EckIdException {
        book.add("submit hashes " + hashes.size());
        return submit(hashes);
    }

    @Override
    public synchronized RemoteBatchId submitEckIds(
            Oin school, List<Stampseudonym> stampseudonyms, Chain chain, Sector sector) throws EckIdException {
        book.add("submit stampseudonyms " + stampseudonyms.size());
        RemoteBatchId id = submit(stampseudonyms);
        sectors.put(id, sector);
        return id;
    }

    private interface Make<T> {
        T make(Secret from);
    }

    private <T> BatchAnswer<T> retrieve(RemoteBatchId batch, Make<T> make) {
        if (unfinishedPolls > 0) {
            unfinishedPolls--;
            return new BatchAnswer.NotFinished<>();
        }
        List<? extends Secret> content = batches.remove(batch);
        if (content == null) {
            return new BatchAnswer.Gone<>();
        }
        Map<Integer, T> values = new HashMap<>();
        Set<Integer> failed = new HashSet<>();
        for (int index = 0; index < content.size(); index++) {
            if (refusedHashes.contains(tail(content.get(index)))) {
                failed.add(index);
            } else {
                values.put(index, make.make(content.get(index)));
            }
        }
        return new BatchAnswer.Finished<>(values, failed);
    }

    @Override
    public synchronized BatchAnswer<Stampseudonym> stampseudonyms(Oin school, RemoteBatchId batch) {
        beforeNextStampseudonyms.getAndSet(() -> {}).run();
        book.add("retrieve");
        return retrieve(batch, from -> stampOf((HashedPgn) from));
    }

    @Override
    public synchronized BatchAnswer<EckId> eckIds(Oin school, RemoteBatchId batch) {
        beforeNextEckIds.getAndSet(() -> {}).run();
        book.add("retrieve");
        Sector sector = sectors.get(batch);
        return retrieve(batch, from -> new EckId(eckIdOf(tail(from), sector)));
    }

    @Override
    public synchronized Stampseudonym replace(Oin school, HashReplacement replacement) {
        book.add("replace " + tail(replacement.former()) + " " + tail(replacement.current()));
        return stampOf(replacement.former());
    }

    @Override
    public synchronized List<Listing<Chain>> chains(Oin school) {
        book.add("chains");
        return chains;
    }

    @Override
    public List<Listing<Sector>> sectors(Oin school) {
        return List.of(
                new Listing<>(Stage.PO, "primair", "", Instant.EPOCH),
                new Listing<>(Stage.VO, "voortgezet", "", Instant.EPOCH));
    }

    synchronized long asked(String what) {
        return book.stream().filter(line -> line.startsWith(what)).count();
    }
}
