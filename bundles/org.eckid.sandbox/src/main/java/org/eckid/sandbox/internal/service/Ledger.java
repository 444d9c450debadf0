// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.eckid.sandbox.Book;
import org.eckid.sandbox.Operation;

/** The book, as it is written while requests are served. */
public final class Ledger implements Book {

    private static final int REMEMBERED = 10_000;

    private final Issuer issuer;
    private final Deque<Seen> seen = new ArrayDeque<>();
    private final Map<Operation, Long> byOperation = new EnumMap<>(Operation.class);
    private final Map<String, Long> byOin = new TreeMap<>();
    private final Fingerprints stampseudonyms = new Fingerprints();
    private final Fingerprints eckIds = new Fingerprints();
    private final LongAdder refused = new LongAdder();
    private final LongAdder submitted = new LongAdder();
    private final LongAdder retrieved = new LongAdder();
    private final LongAdder stampseudonymsAnswered = new LongAdder();
    private final LongAdder eckIdsAnswered = new LongAdder();

    Ledger(Issuer issuer) {
        this.issuer = issuer;
    }

    /** Notes a request that kept to the contract. */
    public synchronized void count(Operation operation, Seen request) {
        byOperation.merge(operation, 1L, Long::sum);
        byOin.merge(request.oin(), 1L, Long::sum);
        remember(request);
    }

    /** Notes a request that broke the contract. */
    public synchronized void countRefused(Seen request) {
        refused.increment();
        remember(request);
    }

    void countSubmission() {
        submitted.increment();
    }

    void countRetrieval() {
        retrieved.increment();
    }

    String stampseudonymGiven(String value) {
        stampseudonyms.add(value);
        stampseudonymsAnswered.increment();
        return value;
    }

    String eckIdGiven(String value) {
        eckIds.add(value);
        eckIdsAnswered.increment();
        return value;
    }

    private void remember(Seen request) {
        if (seen.size() == REMEMBERED) {
            seen.removeFirst();
        }
        seen.addLast(request);
    }

    @Override
    public synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    @Override
    public List<Seen> seen(Operation operation) {
        return seen().stream()
                .filter(each -> each.operation().equals(operation.wireName()))
                .toList();
    }

    @Override
    public synchronized long requests(Operation operation) {
        return byOperation.getOrDefault(operation, 0L);
    }

    @Override
    public synchronized Map<String, Long> requestsByOin() {
        return Map.copyOf(byOin);
    }

    @Override
    public long refused() {
        return refused.sum();
    }

    @Override
    public long batchesSubmitted() {
        return submitted.sum();
    }

    @Override
    public long batchesRetrieved() {
        return retrieved.sum();
    }

    @Override
    public long eckIdsAnswered() {
        return eckIdsAnswered.sum();
    }

    @Override
    public int distinctEckIds() {
        return eckIds.size();
    }

    @Override
    public long stampseudonymsAnswered() {
        return stampseudonymsAnswered.sum();
    }

    @Override
    public int distinctPersons() {
        return stampseudonyms.size();
    }

    @Override
    public boolean issued(String eckId) {
        return eckIds.contains(eckId);
    }

    @Override
    public String expectedEckId(String hpgn, String chainId, String sectorId) {
        return issuer.eckId(issuer.stampseudonym(hpgn), chainId, sectorId);
    }

    @Override
    public String expectedStampseudonym(String hpgn) {
        return issuer.stampseudonym(hpgn);
    }
}
