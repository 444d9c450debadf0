// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.source.RemoteBatchId;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** What the contracts share: a fresh store for each test, and short words for what a board does. */
public abstract class StoreContract {
    protected static final BoardId BOARD = new BoardId("bestuur-1");
    protected static final BoardId OTHER_BOARD = new BoardId("bestuur-2");
    protected static final Brin SCHOOL = new Brin("19HY00");
    protected static final Brin OTHER_SCHOOL = new Brin("20DP01");
    protected static final Set<Brin> SCHOOLS = Set.of(SCHOOL, OTHER_SCHOOL);
    protected static final Oin OIN = new Oin("0000000700019HY34567");
    protected static final Chain CHAIN = new Chain("http://purl.edustandaard.nl/begrippenkader/chain");
    protected static final Sector SECTOR = new Sector("http://purl.edustandaard.nl/begrippenkader/sector");
    protected static final PersonRef ANNA = pupil("anna");
    protected static final PersonRef BRAM = pupil("bram");
    protected static final PersonRef CATO = pupil("cato");

    protected static final Quota QUOTA = new Quota(100, ZoneId.of("Europe/Amsterdam"));
    /** Core's part, played. */
    protected static final CountingKeeper KEEPER = new CountingKeeper();

    protected static final Duration LATER = Duration.ofSeconds(25);

    private final Map<BoardId, Claim> claims = new ConcurrentHashMap<>();
    private StoreUnderTest store;

    protected abstract StoreUnderTest open() throws Exception;

    @BeforeEach
    final void openStore() throws Exception {
        store = open();
    }

    /** Whatever a test does, afterwards the counts are those of a recount. */
    @AfterEach
    final void closeStore() throws EckIdException {
        assertCounted(BOARD);
        assertCounted(OTHER_BOARD);
        store.close();
    }

    protected final void assertCounted(BoardId board) throws EckIdException {
        Set<Tally> kept = store.ledger().tallies(board).stream()
                .map(tally -> new Tally(tally.school(), tally.state(), tally.reason(), tally.count(), Instant.EPOCH))
                .collect(Collectors.toSet());
        assertEquals(store.recount(board), kept);
    }

    protected final StoreUnderTest store() {
        return store;
    }

    protected static PersonRef pupil(String key) {
        return new PersonRef(PersonKind.PUPIL, key);
    }

    protected static List<PersonRef> pupils(int from, int to) {
        List<PersonRef> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            all.add(pupil("p" + i));
        }
        return all;
    }

    protected static List<EnrolledPerson> at(Brin school, PersonRef... persons) {
        return at(school, List.of(persons));
    }

    protected static List<EnrolledPerson> at(Brin school, List<PersonRef> persons) {
        return persons.stream()
                .map(person -> new EnrolledPerson(person, school))
                .toList();
    }

    /** The right to work on the board, as its last run got it. */
    protected final Claim claim() {
        return claim(BOARD);
    }

    protected final Claim claim(BoardId board) {
        return claims.computeIfAbsent(board, this::takeOver);
    }

    private Claim takeOver(BoardId board) {
        try {
            return withKey(store.schedule().takeOver(board));
        } catch (EckIdException e) {
            throw new AssertionError(e);
        }
    }

    /** One whole reconciliation of the board, in which the host names these and no one else. */
    protected final int reconcile(List<EnrolledPerson> persons) throws EckIdException {
        long mark = store.ledger().beginReconciliation(claim());
        store.ledger().seen(claim(), mark, persons);
        return store.ledger().endReconciliation(claim(), mark);
    }

    protected final WorkItem item(PersonRef person) throws EckIdException {
        return store.ledger().item(BOARD, person).orElseThrow();
    }

    protected final WorkState state(PersonRef person) throws EckIdException {
        return item(person).state();
    }

    protected final List<PersonRef> due(WorkState state) throws EckIdException {
        return store.ledger().due(BOARD, state, SCHOOLS, now(), 100).stream()
                .map(WorkItem::person)
                .toList();
    }

    protected final Instant now() {
        return store.clock().instant();
    }

    protected final void pass(Duration time) {
        store.clock().pass(time);
    }

    protected final BatchKey prepare(WorkState stage, PersonRef... persons) throws EckIdException {
        BatchKey key = new BatchKey(UUID.randomUUID());
        store.ledger().prepare(claim(), plan(key, stage, List.of(persons)), rounds(List.of(persons)), QUOTA);
        return key;
    }

    /** The rounds in which these persons are now; the first for who is not known. */
    protected final Rounds rounds(Collection<PersonRef> persons) throws EckIdException {
        Map<PersonRef, Integer> rounds = new HashMap<>();
        persons.forEach(person -> rounds.put(person, 0));
        store.ledger().items(BOARD, persons).forEach(item -> rounds.put(item.person(), item.round()));
        return new Rounds(rounds);
    }

    /** An outcome without a batch, of work that began just now. */
    protected final Outcome single(List<SealedStampseudonym> stamps, List<SealedEckId> ids, List<PutAside> aside)
            throws EckIdException {
        Set<PersonRef> named = new HashSet<>();
        stamps.forEach(one -> named.add(one.person()));
        ids.forEach(one -> named.add(one.person()));
        aside.forEach(one -> named.add(one.person()));
        return new Outcome(Optional.empty(), rounds(named), stamps, ids, aside);
    }

    protected static BatchPlan plan(BatchKey key, WorkState stage, List<PersonRef> persons) {
        boolean stamps = stage == WorkState.STAMP_SUBMITTED;
        return new BatchPlan(
                key,
                stage,
                OIN,
                stamps ? Optional.empty() : Optional.of(CHAIN),
                stamps ? Optional.empty() : Optional.of(SECTOR),
                persons);
    }

    /** How many submissions of today are used. */
    protected final int used() throws EckIdException {
        return store.ledger().submissions(QUOTA).used();
    }

    protected static RemoteBatchId remote(String value) {
        return new RemoteBatchId(value);
    }

    protected static SealedStampseudonym stamp(PersonRef person) {
        return new SealedStampseudonym(person, seal("stamp of " + person.key()));
    }

    protected static SealedEckId sealed(PersonRef person) {
        return sealed(person, Origin.FETCHED);
    }

    protected static SealedEckId sealed(PersonRef person, Origin origin) {
        return new SealedEckId(
                person, origin, CHAIN, SECTOR, seal("seal of " + person.key()), bytes("print of " + person.key()));
    }

    /** By the first key of the board. */
    protected static Seal seal(String content) {
        return new Seal(1, 1, bytes(content));
    }

    protected static Sealed bytes(String text) {
        return new Sealed(text.getBytes(StandardCharsets.UTF_8));
    }

    private Claim withKey(Claim claim) throws EckIdException {
        if (store.keys().of(claim.board()).isEmpty()) {
            store.keys().add(claim, CountingKeeper.key(claim.board(), 1, 0));
        }
        return claim;
    }

    protected final void record(Outcome outcome) throws EckIdException {
        withKey(claim());
        store.ledger().record(claim(), outcome, KEEPER);
    }

    protected final void recordStamps(PersonRef... persons) throws EckIdException {
        record(single(List.of(persons).stream().map(StoreContract::stamp).toList(), List.of(), List.of()));
    }

    protected final void recordIds(PersonRef... persons) throws EckIdException {
        record(single(
                List.of(), List.of(persons).stream().map(StoreContract::sealed).toList(), List.of()));
    }

    protected final void recordAside(PersonRef person, Reason reason, Optional<Instant> notBefore)
            throws EckIdException {
        record(single(List.of(), List.of(), List.of(new PutAside(person, reason, notBefore))));
    }

    protected static Outcome ends(BatchKey batch) {
        return new Outcome(Optional.of(batch), Rounds.none(), List.of(), List.of(), List.of());
    }

    protected static Outcome endsWithStamps(BatchKey batch, PersonRef... persons) {
        return new Outcome(
                Optional.of(batch),
                Rounds.none(),
                List.of(persons).stream().map(StoreContract::stamp).toList(),
                List.of(),
                List.of());
    }

    protected static Outcome endsWithIds(BatchKey batch, PersonRef... persons) {
        return new Outcome(
                Optional.of(batch),
                Rounds.none(),
                List.of(),
                List.of(persons).stream().map(StoreContract::sealed).toList(),
                List.of());
    }

    protected static void assertRefused(Reason reason, Executable call) {
        assertEquals(reason, assertThrows(EckIdException.class, call).reason());
    }
}
