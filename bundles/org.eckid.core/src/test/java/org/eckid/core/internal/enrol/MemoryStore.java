// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.control.BoardHoldings;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.source.RemoteBatchId;
import org.eckid.spi.store.BatchGlance;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.BatchState;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.CheckedTerm;
import org.eckid.spi.store.CheckedTerms;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.DamagedRow;
import org.eckid.spi.store.Erasures;
import org.eckid.spi.store.JournalEntry;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.MadeId;
import org.eckid.spi.store.OpenBatch;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.SealedRows;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.Submissions;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;

/** The store's contract in maps, for one board at a time, to test core with. Everything is synchronized. */
public final class MemoryStore implements Ledger, SealedIds, SealedRows, BoardJournal, CheckedTerms, Erasures {
    private final Clock clock;
    private final MemorySchedule schedule;
    private final Map<BoardId, Map<PersonRef, WorkItem>> items = new HashMap<>();
    private final Map<BoardId, Map<PersonRef, SealedEckId>> rows = new HashMap<>();
    private final Map<BoardId, List<JournalEntry>> journal = new HashMap<>();
    private final Map<BatchKey, OpenBatch> open = new LinkedHashMap<>();
    private final Map<PersonRef, BatchKey> inBatch = new HashMap<>();
    private final Map<PersonRef, Long> marks = new HashMap<>();
    private final Map<BoardId, List<CheckedTerm>> terms = new HashMap<>();
    private final Map<BatchKey, Instant> looks = new HashMap<>();
    private final java.util.Set<PersonRef> lastLeft = new java.util.HashSet<>();
    private final Map<BoardId, Map<PersonRef, Instant>> damaged = new HashMap<>();
    /** The keys beside it. */
    public final MemoryKeys keys = new MemoryKeys();

    private long lastMark;
    private int submissions;
    private boolean writingBroken;
    private Runnable afterRefusal = () -> {};

    public MemoryStore(Clock clock, MemorySchedule schedule) {
        this.clock = clock;
        this.schedule = schedule;
        keys.counting((board, version) -> rowsOf(board).values().stream()
                .filter(row -> row.seal().version() == version)
                .count());
    }

    private Map<PersonRef, WorkItem> itemsOf(BoardId board) {
        return items.computeIfAbsent(board, none -> new LinkedHashMap<>());
    }

    private Map<PersonRef, SealedEckId> rowsOf(BoardId board) {
        return rows.computeIfAbsent(board, none -> new LinkedHashMap<>());
    }

    private WorkItem fresh(BoardId board, PersonRef person, Brin school, WorkState state) {
        WorkItem known = itemsOf(board).get(person);
        return fresh(person, school, state, known == null ? 0 : known.round());
    }

    private WorkItem fresh(PersonRef person, Brin school, WorkState state, int round) {
        return new WorkItem(
                person, school, state, round, Optional.empty(), clock.instant(), 0, Optional.empty(), Optional.empty());
    }

    /** Does something when it has refused to write. */
    synchronized void onRefusal(Runnable happens) {
        afterRefusal = happens;
    }

    private void refuseBroken() throws EckIdException {
        if (writingBroken) {
            afterRefusal.run();
            throw new EckIdException(Reason.STORE_UNAVAILABLE, "the store is away");
        }
    }

    @Override
    public synchronized List<CheckedTerm> of(BoardId board) {
        return terms.getOrDefault(board, List.of());
    }

    @Override
    public synchronized void replace(Claim claim, List<CheckedTerm> checked) throws EckIdException {
        terms.put(checked(claim), checked);
    }

    /** Makes writing impossible, as a database that is away. */
    public synchronized void breakWriting(boolean broken) {
        writingBroken = broken;
    }

    @Override
    public synchronized void startOver(BoardId board, PersonRef person, RegisterKeeper keeper) throws EckIdException {
        refuseBroken();
        if (itemsOf(board).containsKey(person)) {
            keys.written(board, List.of(), List.of(person), keeper);
            damagedOf(board).remove(person);
        }
        itemsOf(board).computeIfPresent(person, (ref, item) -> {
            rowsOf(board).remove(ref);
            inBatch.remove(ref);
            WorkState state = item.state() == WorkState.LEFT ? WorkState.LEFT : WorkState.DUE;
            return fresh(ref, item.school(), state, item.round() + 1);
        });
    }

    @Override
    public synchronized int eraseOtherSectors(Claim claim, Set<Brin> schools, Sector sector, RegisterKeeper keeper)
            throws EckIdException {
        BoardId board = checked(claim);
        List<PersonRef> found = rowsOf(board).values().stream()
                .filter(row -> !row.sector().equals(sector))
                .map(SealedEckId::person)
                .filter(person -> itemsOf(board).get(person).state() == WorkState.PRESENT)
                .filter(person -> schools.contains(itemsOf(board).get(person).school()))
                .toList();
        for (PersonRef person : found) {
            startOver(board, person, keeper);
        }
        return found.size();
    }

    private BoardId checked(Claim claim) throws EckIdException {
        schedule.check(claim);
        return claim.board();
    }

    /** Whether what is recorded of this person now is of an earlier round. */
    private boolean startedOver(BoardId board, PersonRef person, Optional<BatchKey> batch, Rounds rounds) {
        return batch.isPresent()
                ? !batch.equals(Optional.ofNullable(inBatch.get(person)))
                : !rounds.of(person)
                        .equals(Optional.of(itemsOf(board).get(person).round()));
    }

    /** Waits until it was told that this person left; hints are told in the order in which they came. */
    synchronized void awaitLeft(PersonRef person) throws InterruptedException {
        while (!lastLeft.contains(person)) {
            wait();
        }
    }

    /** Waits until so many persons of a board have an id; a run may have started by itself. */
    synchronized void awaitPresent(BoardId board, int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (itemsOf(board).values().stream()
                        .filter(item -> item.state() == WorkState.PRESENT)
                        .count()
                < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not " + count + " persons have an id after 20 seconds: " + itemsOf(board));
            }
            wait(100);
        }
    }

    /** Waits until nothing is kept of a person. */
    synchronized void awaitGone(BoardId board, PersonRef person) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (itemsOf(board).containsKey(person)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(person + " is still kept after 20 seconds");
            }
            wait(100);
        }
    }

    /** Puts another person's seal under a person's name, as somebody with the database could. */
    public synchronized void swapSeals(BoardId board, PersonRef one, PersonRef other) {
        SealedEckId first = rowsOf(board).get(one);
        SealedEckId second = rowsOf(board).get(other);
        rowsOf(board)
                .put(
                        one,
                        new SealedEckId(
                                one,
                                first.origin(),
                                first.chain(),
                                first.sector(),
                                second.seal(),
                                first.fingerprint()));
    }

    @Override
    public synchronized long beginReconciliation(Claim claim) throws EckIdException {
        checked(claim);
        return ++lastMark;
    }

    @Override
    public synchronized void seen(Claim claim, long mark, List<EnrolledPerson> persons) throws EckIdException {
        BoardId board = checked(claim);
        persons.forEach(person -> {
            see(board, person);
            marks.put(person.person(), mark);
        });
    }

    private void see(BoardId board, EnrolledPerson person) {
        WorkItem known = itemsOf(board).get(person.person());
        WorkState state = known == null ? WorkState.DUE : known.state();
        if (state == WorkState.LEFT) {
            state = rowsOf(board).containsKey(person.person()) ? WorkState.PRESENT : WorkState.DUE;
        }
        if (known == null || known.state() != state || !known.school().equals(person.school())) {
            itemsOf(board).put(person.person(), fresh(board, person.person(), person.school(), state));
        }
    }

    @Override
    public synchronized int endReconciliation(Claim claim, long mark) throws EckIdException {
        BoardId board = checked(claim);
        List<PersonRef> gone = itemsOf(board).values().stream()
                .filter(item -> item.state() != WorkState.LEFT)
                .map(WorkItem::person)
                .filter(person -> marks.getOrDefault(person, 0L) < mark)
                .toList();
        gone.forEach(person -> left(board, person));
        return gone.size();
    }

    @Override
    public synchronized void changed(BoardId board, EnrolledPerson person) {
        see(board, person);
        WorkItem item = itemsOf(board).get(person.person());
        if (item.reason().isPresent()) {
            itemsOf(board).put(person.person(), fresh(board, person.person(), person.school(), WorkState.DUE));
        }
    }

    @Override
    public synchronized void left(BoardId board, PersonRef person) {
        lastLeft.add(person);
        notifyAll();
        itemsOf(board).computeIfPresent(person, (ref, item) -> fresh(ref, item.school(), WorkState.LEFT, item.round()));
    }

    @Override
    public synchronized int dueAgain(BoardId board, Set<Reason> reasons) {
        List<WorkItem> found = itemsOf(board).values().stream()
                .filter(item ->
                        item.state() == WorkState.REFUSED || item.notBefore().isPresent())
                .filter(item -> item.reason().filter(reasons::contains).isPresent())
                .toList();
        found.forEach(item ->
                itemsOf(board).put(item.person(), fresh(item.person(), item.school(), WorkState.DUE, item.round())));
        open.values().stream()
                .filter(batch -> batch.state() == BatchState.UNKNOWN)
                .filter(batch -> batch.waitsFor().filter(reasons::contains).isPresent())
                .forEach(batch -> looks.remove(batch.plan().key()));
        return found.size();
    }

    @Override
    public synchronized List<WorkItem> due(BoardId board, WorkState state, Set<Brin> schools, Instant now, int most) {
        return itemsOf(board).values().stream()
                .filter(item -> item.state() == state && schools.contains(item.school()))
                .filter(item ->
                        item.notBefore().map(moment -> !now.isBefore(moment)).orElse(true))
                .sorted(Comparator.comparing(item -> item.notBefore().orElse(item.since())))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<WorkItem> item(BoardId board, PersonRef person) {
        return Optional.ofNullable(itemsOf(board).get(person));
    }

    @Override
    public synchronized void prepare(Claim claim, BatchPlan plan, Rounds rounds, Quota quota) throws EckIdException {
        BoardId board = checked(claim);
        if (submissions >= quota.perDay()) {
            throw new EckIdException(Reason.DAILY_LIMIT, "no more batches today");
        }
        submissions++;
        Instant now = clock.instant();
        open.put(
                plan.key(),
                new OpenBatch(plan, BatchState.PREPARED, Optional.empty(), now, now, Optional.empty(), Duration.ZERO));
        plan.persons().stream()
                .filter(person -> !startedOver(board, person, Optional.empty(), rounds))
                .forEach(person -> {
                    put(board, person, plan.stage(), Optional.empty(), Optional.empty(), 0);
                    inBatch.put(person, plan.key());
                });
    }

    private void put(
            BoardId board,
            PersonRef person,
            WorkState state,
            Optional<Reason> reason,
            Optional<Instant> again,
            int more) {
        itemsOf(board)
                .computeIfPresent(
                        person,
                        (ref, item) -> item.state() == WorkState.LEFT
                                ? item
                                : new WorkItem(
                                        ref,
                                        item.school(),
                                        state,
                                        item.round(),
                                        reason,
                                        clock.instant(),
                                        more == 0 ? 0 : item.attempts() + more,
                                        again,
                                        item.stampseudonym()));
    }

    @Override
    public synchronized void submitted(Claim claim, BatchKey batch, RemoteBatchId remote, Duration look)
            throws EckIdException {
        checked(claim);
        change(batch, BatchState.SUBMITTED, Optional.of(remote), Reason.BATCH_NOT_FINISHED, look);
    }

    @Override
    public synchronized void unknown(Claim claim, BatchKey batch, Reason why, Duration look) throws EckIdException {
        checked(claim);
        change(batch, BatchState.UNKNOWN, Optional.empty(), why, look);
    }

    @Override
    public synchronized void waits(Claim claim, BatchKey batch, Reason why, Duration look) throws EckIdException {
        checked(claim);
        OpenBatch held = open.get(batch);
        change(batch, held.state(), held.remote(), why, look);
    }

    private void change(BatchKey batch, BatchState state, Optional<RemoteBatchId> remote, Reason why, Duration look) {
        open.computeIfPresent(
                batch,
                (key, held) -> new OpenBatch(
                        held.plan(), state, remote, held.preparedAt(), clock.instant(), Optional.of(why), look));
        looks.put(batch, clock.instant().plus(look));
    }

    @Override
    public synchronized List<OpenBatch> openBatches(BoardId board) {
        return open.values().stream()
                .filter(batch ->
                        itemsOf(board).containsKey(batch.plan().persons().get(0)))
                .map(this::asSeenNow)
                .toList();
    }

    @Override
    public List<BatchGlance> glanceAtBatches(BoardId board) {
        return openBatches(board).stream()
                .map(batch -> new BatchGlance(
                        batch.plan().stage(),
                        batch.state(),
                        batch.plan().persons().size(),
                        batch.since(),
                        batch.waitsFor(),
                        batch.lookIn()))
                .toList();
    }

    @Override
    public synchronized void record(Claim claim, Outcome outcome, RegisterKeeper keeper) throws EckIdException {
        BoardId board = checked(claim);
        refuseBroken();
        Predicate<PersonRef> counts = person -> !startedOver(board, person, outcome.batch(), outcome.rounds());
        List<SealedStampseudonym> stamped = outcome.stampseudonyms().stream()
                .filter(row -> counts.test(row.person()))
                .toList();
        List<SealedEckId> sealed = outcome.eckIds().stream()
                .filter(row -> counts.test(row.person()))
                .toList();
        List<PutAside> aside = outcome.aside().stream()
                .filter(one -> counts.test(one.person()))
                .toList();
        keys.written(board, seals(stamped, sealed), replaced(board, sealed), keeper);
        if (outcome.batch().isPresent()) {
            giveBackSubmission(outcome);
            end(board, outcome.batch().orElseThrow());
        }
        stamped.forEach(row -> stamp(board, row));
        sealed.forEach(row -> seal(board, row));
        aside.forEach(one -> putAside(board, one));
    }

    private static List<Seal> seals(List<SealedStampseudonym> stamped, List<SealedEckId> sealed) {
        return Stream.concat(
                        stamped.stream().map(SealedStampseudonym::seal),
                        sealed.stream().map(SealedEckId::seal))
                .toList();
    }

    private List<PersonRef> replaced(BoardId board, List<SealedEckId> sealed) {
        return sealed.stream()
                .map(SealedEckId::person)
                .filter(rowsOf(board)::containsKey)
                .toList();
    }

    private void stamp(BoardId board, SealedStampseudonym row) {
        itemsOf(board)
                .computeIfPresent(
                        row.person(),
                        (ref, item) -> new WorkItem(
                                ref,
                                item.school(),
                                WorkState.STAMPED,
                                item.round(),
                                Optional.empty(),
                                clock.instant(),
                                0,
                                Optional.empty(),
                                Optional.of(row.seal())));
    }

    private void seal(BoardId board, SealedEckId row) {
        rowsOf(board).put(row.person(), row);
        itemsOf(board)
                .computeIfPresent(
                        row.person(),
                        (ref, item) -> item.state() == WorkState.LEFT
                                ? item
                                : fresh(ref, item.school(), WorkState.PRESENT, item.round()));
    }

    private void putAside(BoardId board, PutAside aside) {
        WorkState before = itemsOf(board).get(aside.person()).state();
        WorkState state = aside.notBefore().isEmpty() ? WorkState.REFUSED : before;
        put(board, aside.person(), state, Optional.of(aside.reason()), aside.notBefore(), 1);
    }

    /** One that surely did not arrive uses nothing of the day. */
    private void giveBackSubmission(Outcome outcome) {
        OpenBatch batch = open.get(outcome.batch().orElseThrow());
        boolean notTaken = batch != null
                && batch.state() == BatchState.PREPARED
                && !outcome.aside().isEmpty();
        if (notTaken) {
            submissions--;
        }
    }

    private void end(BoardId board, BatchKey key) throws EckIdException {
        OpenBatch batch = open.remove(key);
        if (batch == null) {
            throw new EckIdException(Reason.CHANGED_MEANWHILE, "no such open batch");
        }
        WorkState before = batch.plan().stage() == WorkState.STAMP_SUBMITTED ? WorkState.DUE : WorkState.STAMPED;
        batch.plan().persons().stream()
                .filter(person -> inBatch.remove(person, key))
                .forEach(person -> put(board, person, before, Optional.empty(), Optional.empty(), 0));
    }

    private OpenBatch asSeenNow(OpenBatch batch) {
        Instant now = clock.instant();
        Instant look = looks.getOrDefault(batch.plan().key(), now);
        return new OpenBatch(
                batch.plan(),
                batch.state(),
                batch.remote(),
                batch.preparedAt(),
                batch.since(),
                batch.waitsFor(),
                look.isAfter(now) ? Duration.between(now, look) : Duration.ZERO);
    }

    @Override
    public synchronized Submissions submissions(Quota quota) {
        return new Submissions(submissions, quota.perDay(), false);
    }

    @Override
    public synchronized Optional<Instant> nextDue(BoardId board, Set<Brin> schools, Instant now) {
        return itemsOf(board).values().stream()
                .filter(item -> schools.contains(item.school()))
                .flatMap(item -> item.notBefore().stream())
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    @Override
    public synchronized List<Tally> tallies(BoardId board) {
        Map<List<Object>, List<WorkItem>> groups = new LinkedHashMap<>();
        itemsOf(board).values().forEach(item -> groups.computeIfAbsent(
                        List.of(item.school(), item.state(), item.reason()), none -> new ArrayList<>())
                .add(item));
        return groups.values().stream()
                .map(same -> new Tally(
                        same.get(0).school(),
                        same.get(0).state(),
                        same.get(0).reason(),
                        same.size(),
                        same.get(0).since()))
                .toList();
    }

    @Override
    public synchronized List<PersonRef> examples(BoardId board, Reason reason, int most) {
        return itemsOf(board).values().stream()
                .filter(item -> item.reason().filter(reason::equals).isPresent())
                .map(WorkItem::person)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<WorkItem> items(BoardId board, Collection<PersonRef> persons) {
        return itemsOf(board).values().stream()
                .filter(item -> persons.contains(item.person()))
                .toList();
    }

    @Override
    public synchronized Map<PersonRef, SealedEckId> read(BoardId board, Brin school, List<PersonRef> persons) {
        Map<PersonRef, SealedEckId> found = new HashMap<>();
        for (PersonRef person : persons) {
            WorkItem item = itemsOf(board).get(person);
            if (item != null
                    && item.state() == WorkState.PRESENT
                    && item.school().equals(school)) {
                found.put(person, rowsOf(board).get(person));
            }
        }
        return found;
    }

    @Override
    public synchronized Optional<MadeId> made(BoardId board, PersonRef person) {
        return Optional.ofNullable(rowsOf(board).get(person)).map(row -> new MadeId(Instant.EPOCH, row.origin()));
    }

    @Override
    public synchronized Optional<SealedEckId> byFingerprint(BoardId board, Brin school, List<Sealed> fingerprints) {
        return rowsOf(board).values().stream()
                .filter(row -> fingerprints.contains(row.fingerprint()))
                .filter(row -> read(board, school, List.of(row.person())).containsKey(row.person()))
                .findFirst();
    }

    @Override
    public synchronized int erase(Claim claim, Origin origin, RegisterKeeper keeper) throws EckIdException {
        BoardId board = checked(claim);
        List<PersonRef> erased = rowsOf(board).values().stream()
                .filter(row -> row.origin() == origin)
                .map(SealedEckId::person)
                .toList();
        erased.forEach(person -> {
            rowsOf(board).remove(person);
            put(board, person, WorkState.DUE, Optional.empty(), Optional.empty(), 0);
        });
        boolean nothingLeft = rowsOf(board).isEmpty()
                && itemsOf(board).values().stream()
                        .noneMatch(item -> item.stampseudonym().isPresent());
        if (nothingLeft && !erased.isEmpty()) {
            keys.destroy(board);
        } else {
            keys.written(board, List.of(), erased, keeper);
        }
        return erased.size();
    }

    @Override
    public synchronized int takeOverAndErase(BoardId board, Origin origin, RegisterKeeper keeper)
            throws EckIdException {
        return erase(schedule.takeOver(board), origin, keeper);
    }

    @Override
    public synchronized List<SealedEckId> rows(BoardId board, Optional<PersonRef> after, int most) {
        return rowsOf(board).values().stream()
                .filter(row -> after.filter(
                                last -> last.key().compareTo(row.person().key()) >= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(row -> row.person().key()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<SealedEckId> row(BoardId board, PersonRef person) {
        return Optional.ofNullable(rowsOf(board).get(person));
    }

    @Override
    public synchronized List<SealedEckId> rowsOf(BoardId board, int version, Optional<PersonRef> after, int most) {
        return rows(board, after, Integer.MAX_VALUE).stream()
                .filter(row -> row.seal().version() == version)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<SealedStampseudonym> stampseudonymsOf(BoardId board, int version, int most) {
        return itemsOf(board).values().stream()
                .filter(item -> item.stampseudonym()
                        .filter(seal -> seal.version() == version)
                        .isPresent())
                .map(item -> new SealedStampseudonym(
                        item.person(), item.stampseudonym().orElseThrow()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void reseal(
            Claim claim,
            int version,
            List<SealedEckId> eckIds,
            List<SealedStampseudonym> stampseudonyms,
            RegisterKeeper keeper)
            throws EckIdException {
        BoardId board = checked(claim);
        keys.written(board, seals(stampseudonyms, eckIds), List.of(), keeper);
        eckIds.forEach(row -> rowsOf(board).computeIfPresent(row.person(), (person, before) -> row));
        stampseudonyms.forEach(row -> stamp(board, row));
    }

    @Override
    public synchronized List<PersonRef> missing(BoardId board, int most) {
        return itemsOf(board).values().stream()
                .filter(item -> item.state() == WorkState.PRESENT)
                .map(WorkItem::person)
                .filter(person -> !rowsOf(board).containsKey(person))
                .limit(most)
                .toList();
    }

    private Map<PersonRef, Instant> damagedOf(BoardId board) {
        return damaged.computeIfAbsent(board, none -> new LinkedHashMap<>());
    }

    @Override
    public synchronized List<DamagedRow> damaged(BoardId board) {
        return damagedOf(board).entrySet().stream()
                .map(entry -> new DamagedRow(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public synchronized boolean addDamaged(BoardId board, PersonRef person) {
        return damagedOf(board).putIfAbsent(person, clock.instant()) == null;
    }

    @Override
    public synchronized void removeDamaged(Claim claim, List<PersonRef> persons) {
        persons.forEach(damagedOf(claim.board())::remove);
    }

    /** Changes a row outside the plug-in, as somebody with the database could; empty takes it away. */
    public synchronized void tamper(BoardId board, PersonRef person, UnaryOperator<Optional<SealedEckId>> change) {
        Optional<SealedEckId> now =
                change.apply(Optional.ofNullable(rowsOf(board).remove(person)));
        now.ifPresent(row -> rowsOf(board).put(person, row));
    }

    @Override
    public synchronized List<JournalEntry> entries(BoardId board) {
        return List.copyOf(journal.getOrDefault(board, List.of()));
    }

    @Override
    public synchronized void append(BoardId board, JournalEntry entry) throws EckIdException {
        List<JournalEntry> entries = journal.computeIfAbsent(board, none -> new ArrayList<>());
        if (entry.number() != entries.size() + 1) {
            throw new EckIdException(Reason.CHANGED_MEANWHILE, "somebody else changed the board");
        }
        entries.add(entry);
    }

    @Override
    public synchronized int last(BoardId board) {
        return entries(board).size();
    }

    @Override
    public synchronized int ofLeft(Claim claim, Instant before, int most, RegisterKeeper keeper) throws EckIdException {
        BoardId board = checked(claim);
        List<PersonRef> gone = left(board)
                .filter(item -> item.since().isBefore(before))
                .filter(item -> !inBatch.containsKey(item.person()))
                .map(WorkItem::person)
                .limit(most)
                .toList();
        keys.written(board, List.of(), gone, keeper);
        itemsOf(board).keySet().removeAll(gone);
        rowsOf(board).keySet().removeAll(gone);
        return gone.size();
    }

    @Override
    public synchronized Optional<Instant> firstLeft(BoardId board) {
        return left(board).map(WorkItem::since).min(Instant::compareTo);
    }

    private Stream<WorkItem> left(BoardId board) {
        return itemsOf(board).values().stream().filter(item -> item.state() == WorkState.LEFT);
    }

    @Override
    public synchronized BoardHoldings holdings(BoardId board) {
        int derived = (int) rowsOf(board).values().stream()
                .filter(row -> row.origin() == Origin.DERIVED)
                .count();
        int stamped = (int) itemsOf(board).values().stream()
                .filter(item -> item.stampseudonym().isPresent())
                .count();
        return new BoardHoldings(
                rowsOf(board).size() - derived,
                derived,
                stamped,
                openBatches(board).size(),
                itemsOf(board).size());
    }

    @Override
    public synchronized BoardHoldings takeOverAndEraseBoard(BoardId board) throws EckIdException {
        refuseBroken();
        schedule.takeOver(board);
        BoardHoldings held = holdings(board);
        openBatches(board).forEach(batch -> open.remove(batch.plan().key()));
        inBatch.keySet().removeAll(itemsOf(board).keySet());
        itemsOf(board).clear();
        rowsOf(board).clear();
        damagedOf(board).clear();
        keys.destroy(board);
        return held;
    }
}
