// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.AuditChain;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditList;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditQuery;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditResult;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.KeptAudit;

/** The audit's contract in a list, which a test may change behind the plug-in's back. No list is left out of its record. */
public final class MemoryTrail implements AuditTrail {
    private final List<KeptAudit> records = new ArrayList<>();
    private boolean broken;

    /** Makes it refuse to write, as a full disk would. */
    public synchronized void breakOff() {
        broken = true;
    }

    /** All records, oldest first. */
    public synchronized List<KeptAudit> kept() {
        return List.copyOf(records);
    }

    /** What they say. */
    public synchronized List<AuditRecord> entries() {
        return records.stream().map(KeptAudit::entry).toList();
    }

    /** How many records there are of this event, once there are so many. */
    public synchronized int await(String event, int least) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (count(event) < least) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not " + least + " records of " + event + " after 20 seconds: " + entries());
            }
            wait(100);
        }
        return count(event);
    }

    private int count(String event) {
        return (int) records.stream()
                .filter(kept -> kept.entry().event().equals(event))
                .count();
    }

    /** Takes out a record. */
    public synchronized KeptAudit remove(int index) {
        return records.remove(index);
    }

    /** Puts a record in the place of another. */
    public synchronized void replace(int index, UnaryOperator<KeptAudit> other) {
        records.set(index, other.apply(records.get(index)));
    }

    /** Swaps what two records say. */
    public synchronized void swap(int one, int other) {
        Collections.swap(records, one, other);
    }

    @Override
    public synchronized AuditLink append(AuditRecord entry, AuditChain chain) throws EckIdException {
        if (broken) {
            throw new EckIdException(Reason.STORE_UNAVAILABLE, "the audit can't be written");
        }
        Optional<AuditLink> last = records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.get(records.size() - 1).link());
        AuditLink link = chain.next(last, entry);
        last.ifPresent(before -> replace(
                records.size() - 1,
                kept -> new KeptAudit(new AuditLink(before.number(), before.chain(), Optional.empty()), kept.entry())));
        records.add(new KeptAudit(link, entry));
        return link;
    }

    private static boolean fits(KeptAudit kept, AuditQuery query) {
        var entry = kept.entry();
        return (query.board().isEmpty() || query.board().equals(entry.target().board()))
                && query.from().filter(entry.at()::isBefore).isEmpty()
                && (query.until().isEmpty() || entry.at().isBefore(query.until().get()));
    }

    @Override
    public synchronized List<KeptAudit> read(AuditQuery query, long after, int most) {
        return records.stream()
                .filter(kept -> fits(kept, query) && kept.link().number() > after)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<KeptAudit> newest(AuditQuery query, int most) {
        List<KeptAudit> all = new ArrayList<>(records);
        Collections.reverse(all);
        return all.stream().filter(kept -> fits(kept, query)).limit(most).toList();
    }

    @Override
    public synchronized List<KeptAudit> naming(BoardId board, PersonRef person, long after, int most) {
        return read(AuditQuery.of(board), after, Integer.MAX_VALUE).stream()
                .filter(kept -> kept.entry()
                        .result()
                        .persons()
                        .filter(list -> list.persons().contains(person))
                        .isPresent())
                .limit(most)
                .toList();
    }

    @Override
    public Optional<AuditPersons> list(AuditMac list) {
        return Optional.empty();
    }

    @Override
    public List<AuditList> lists(Optional<AuditMac> after, int most) {
        return List.of();
    }

    @Override
    public synchronized Optional<Long> firstNaming(AuditMac list) {
        return records.stream()
                .filter(kept -> kept.entry()
                        .result()
                        .persons()
                        .filter(one -> one.list().equals(list))
                        .isPresent())
                .map(kept -> kept.link().number())
                .findFirst();
    }

    @Override
    public Optional<Long> firstWithoutList() {
        return Optional.empty();
    }

    @Override
    public synchronized int forget(BoardId board, PersonRef person, Shortening shortening) throws EckIdException {
        int changed = 0;
        for (int i = 0; i < records.size(); i++) {
            KeptAudit kept = records.get(i);
            Optional<AuditPersons> list =
                    kept.entry().result().persons().filter(one -> one.persons().contains(person));
            if (list.isPresent() && kept.entry().target().board().equals(Optional.of(board))) {
                records.set(i, without(kept, list.get(), person, shortening));
                changed++;
            }
        }
        return changed;
    }

    private static KeptAudit without(KeptAudit kept, AuditPersons list, PersonRef person, Shortening shortening)
            throws EckIdException {
        List<PersonRef> left =
                list.persons().stream().filter(one -> !one.equals(person)).toList();
        AuditPersons shorter = new AuditPersons(list.list(), left, Optional.of(shortening.of(list.list(), left)));
        AuditRecord entry = kept.entry();
        AuditResult result = entry.result();
        return new KeptAudit(
                kept.link(),
                new AuditRecord(
                        entry.at(),
                        entry.event(),
                        entry.caller(),
                        entry.target(),
                        new AuditResult(
                                result.asked(),
                                result.given(),
                                result.withheld(),
                                result.refused(),
                                Optional.of(shorter)),
                        entry.visit()));
    }
}
