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
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.Operation;

/** The book, as it is written while requests are served. */
public final class Ledger implements Book {

    private static final int REMEMBERED = 10_000;

    private final Issuer issuer;
    private final Moods moods;
    private final Deque<Seen> seen = new ArrayDeque<>();
    private final Map<Operation, Long> byOperation = new EnumMap<>(Operation.class);
    private final Map<String, Long> byOin = new TreeMap<>();
    private final Persons stampseudonyms = new Persons();
    private final Persons eckIds = new Persons();
    private final LongAdder refused = new LongAdder();
    private final LongAdder submitted = new LongAdder();
    private final LongAdder retrieved = new LongAdder();
    private final LongAdder repeated = new LongAdder();

    Ledger(Issuer issuer, Moods moods) {
        this.issuer = issuer;
        this.moods = moods;
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

    /** Notes an accepted batch and who is in it. */
    void countSubmission(Operation operation, String oin, List<String> inputs) {
        Persons persons = operation == Operation.SUBMIT_ECK_ID_BATCH ? eckIds : stampseudonyms;
        long first =
                inputs.stream().filter(input -> persons.submitted(oin, input)).count();
        repeated.add(first == 0 ? 1 : 0);
        submitted.increment();
    }

    void countRetrieval() {
        retrieved.increment();
    }

    /** Where stampseudonyms are noted as they are given. */
    Persons stampseudonyms() {
        return stampseudonyms;
    }

    /** Where ECK iDs are noted as they are given. */
    Persons eckIds() {
        return eckIds;
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
    public long befell(Mishap mishap) {
        return moods.befell(mishap);
    }

    @Override
    public Submissions submissions() {
        return new Submissions(submitted.sum(), repeated.sum(), retrieved.sum());
    }

    @Override
    public Asked askedStampseudonym(String oin, String hpgn) {
        return stampseudonyms.asked(oin, hpgn);
    }

    @Override
    public Asked askedEckId(String oin, String hpgn) {
        return eckIds.asked(oin, issuer.stampseudonym(hpgn));
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
        return eckIds.answered();
    }

    @Override
    public int distinctEckIds() {
        return eckIds.distinct();
    }

    @Override
    public long stampseudonymsAnswered() {
        return stampseudonyms.answered();
    }

    @Override
    public int distinctPersons() {
        return stampseudonyms.distinct();
    }

    @Override
    public boolean issued(String eckId) {
        return eckIds.gave(eckId);
    }

    @Override
    public String expectedEckId(String hpgn, String chainId, String sectorId) {
        return issuer.eckId(issuer.stampseudonym(hpgn), chainId, sectorId);
    }
}
