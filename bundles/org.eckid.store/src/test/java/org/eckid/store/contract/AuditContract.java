// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Purpose;
import org.eckid.api.Reason;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.spi.store.AuditCaller;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditQuery;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditResult;
import org.eckid.spi.store.AuditTarget;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.KeptAudit;
import org.junit.jupiter.api.Test;

/** The audit: one chain, whoever appends. */
public abstract class AuditContract extends StoreContract {
    private static final AuditCaller UWLR =
            new AuditCaller("org.eckid.uwlr 1.0.0", Optional.of("ab".repeat(32)), Optional.empty());

    private final HandChain chain = new HandChain();

    private AuditTrail audit() {
        return store().audit();
    }

    private static AuditPersons list(List<PersonRef> persons) {
        return AuditPersons.whole(HandChain.mac(persons.toString()), persons);
    }

    private AuditRecord visit(BoardId board, List<PersonRef> persons) {
        return new AuditRecord(
                now(),
                "disclose",
                UWLR,
                new AuditTarget(
                        Optional.of(board),
                        Optional.of(SCHOOL),
                        Optional.of(new SupplierId("uitgever-1")),
                        Optional.of(new Purpose("uwlr"))),
                new AuditResult(
                        persons.size() + 3,
                        persons.size(),
                        Map.of(Reason.NO_ID_YET, 2, Reason.NOT_ENROLLED, 1),
                        Optional.empty(),
                        persons.isEmpty() ? Optional.empty() : Optional.of(list(persons))),
                Optional.of(7L));
    }

    private AuditRecord refusal() {
        return new AuditRecord(
                now(),
                "instance",
                new AuditCaller("org.example 1.0.0", Optional.empty(), Optional.of(new Administrator("A. Jansen"))),
                AuditTarget.none(),
                AuditResult.refusal(Reason.NOT_LISTED),
                Optional.empty());
    }

    private List<AuditRecord> all() throws EckIdException {
        return entries(audit().read(AuditQuery.all(), 0, 1000));
    }

    private static List<AuditRecord> entries(List<KeptAudit> kept) {
        return kept.stream().map(KeptAudit::entry).toList();
    }

    @Test
    void recordsComeBackWholeAndInOrder() throws EckIdException {
        List<AuditRecord> written = List.of(
                refusal(), visit(BOARD, List.of(ANNA)), visit(OTHER_BOARD, List.of()), visit(BOARD, pupils(0, 4)));
        for (AuditRecord entry : written) {
            audit().append(entry, chain);
        }
        store().reopen();
        assertEquals(written, all());
        assertEquals(List.of(written.get(3), written.get(1)), entries(audit().newest(AuditQuery.of(BOARD), 10)));
        assertEquals(List.of(written.get(3)), entries(audit().newest(AuditQuery.all(), 1)));
        assertEquals(List.of(written.get(2)), entries(audit().read(AuditQuery.all(), 2, 1)));
    }

    @Test
    void recordsAreChosenByTheirMoment() throws EckIdException {
        AuditRecord early = visit(BOARD, List.of(ANNA));
        audit().append(early, chain);
        pass(LATER);
        AuditRecord late = visit(BOARD, List.of(BRAM));
        audit().append(late, chain);
        var from = new AuditQuery(Optional.of(BOARD), Optional.of(late.at()), Optional.empty());
        var until = new AuditQuery(Optional.empty(), Optional.empty(), Optional.of(late.at()));
        assertEquals(List.of(late), entries(audit().read(from, 0, 10)));
        assertEquals(List.of(early), entries(audit().read(until, 0, 10)));
    }

    @Test
    void onlyTheLastRecordIsSealed() throws EckIdException {
        AuditLink first = audit().append(refusal(), chain);
        audit().append(refusal(), chain);
        store().reopen();
        AuditLink last = audit().append(refusal(), chain);
        List<AuditLink> links = audit().read(AuditQuery.all(), 0, 10).stream()
                .map(KeptAudit::link)
                .toList();
        assertEquals(new AuditLink(1, first.chain(), Optional.empty()), links.get(0));
        assertEquals(Optional.empty(), links.get(1).seal());
        assertEquals(last, links.get(2));
    }

    @Test
    void whatTheChainRefusesIsNotWritten() throws EckIdException {
        AuditLink first = audit().append(refusal(), chain);
        assertRefused(Reason.STORE_DAMAGED, () -> audit().append(refusal(), (last, entry) -> {
            assertEquals(Optional.of(first), last);
            throw new EckIdException(Reason.STORE_DAMAGED, "no end");
        }));
        assertEquals(
                Optional.of(first),
                Optional.of(audit().newest(AuditQuery.all(), 1).get(0).link()));
        assertEquals(2, audit().append(refusal(), chain).number());
    }

    @Test
    void twoNodesWithSeveralThreadsMakeOneChain() throws Exception {
        try (OtherNode other = store().otherNode()) {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                AuditTrail trail = i % 2 == 0 ? audit() : other.audit();
                AuditRecord entry = visit(BOARD, pupils(i % 3, 10));
                work.add(() -> trail.append(entry, chain).number());
            }
            assertEquals(LongStream.rangeClosed(1, 40).boxed().toList(), numbers(work));
        }
        Optional<AuditLink> before = Optional.empty();
        for (KeptAudit kept : audit().read(AuditQuery.all(), 0, 1000)) {
            assertEquals(chain.next(before, kept.entry()).number(), kept.link().number());
            before = Optional.of(kept.link());
        }
        assertEquals(3, audit().lists(Optional.empty(), 100).size());
    }

    private static List<Long> numbers(List<Callable<Long>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Set<Long> numbers = new HashSet<>();
            for (Future<Long> done : threads.invokeAll(work)) {
                numbers.add(done.get());
            }
            return numbers.stream().sorted().toList();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLongListIsKeptOnceAndLeftOutOfItsRecords() throws EckIdException {
        List<PersonRef> school = pupils(0, 500);
        audit().append(visit(BOARD, school), chain);
        store().reopen();
        audit().append(visit(BOARD, school), chain);
        audit().append(visit(BOARD, pupils(1, 500)), chain);
        assertEquals(2, audit().lists(Optional.empty(), 10).size());
        AuditMac name = list(school).list();
        assertEquals(Optional.of(list(school)), audit().list(name));
        assertEquals(
                Optional.of(new AuditPersons(name, List.of(), Optional.empty())),
                all().get(1).result().persons());
        AuditMac first = audit().lists(Optional.empty(), 1).get(0).persons().list();
        AuditMac second = audit().lists(Optional.of(first), 1).get(0).persons().list();
        assertEquals(Set.of(name, list(pupils(1, 500)).list()), Set.of(first, second));
        assertEquals(Optional.of(1L), audit().firstNaming(name));
        assertEquals(Optional.empty(), audit().firstWithoutList());
    }

    @Test
    void whatNamesAPersonIsFound() throws EckIdException {
        audit().append(visit(BOARD, pupils(0, 100)), chain);
        audit().append(visit(BOARD, List.of(pupil("p7"))), chain);
        audit().append(visit(BOARD, List.of(pupil("p8"))), chain);
        audit().append(visit(OTHER_BOARD, List.of(pupil("p7"))), chain);
        audit().append(visit(BOARD, pupils(8, 100)), chain);
        List<Long> numbers = audit().naming(BOARD, pupil("p7"), 0, 10).stream()
                .map(kept -> kept.link().number())
                .toList();
        assertEquals(List.of(1L, 2L), numbers);
        assertEquals(1, audit().naming(BOARD, pupil("p7"), 1, 10).size());
    }

    @Test
    void aForgottenPersonIsInNoListOfTheBoard() throws EckIdException {
        audit().append(visit(BOARD, pupils(0, 100)), chain);
        audit().append(visit(BOARD, List.of(pupil("p7"))), chain);
        audit().append(visit(OTHER_BOARD, List.of(pupil("p7"))), chain);
        AuditMac shortened = HandChain.mac("shortened");
        assertEquals(2, audit().forget(BOARD, pupil("p7"), (list, left) -> shortened));
        assertEquals(List.of(), audit().naming(BOARD, pupil("p7"), 0, 10));
        assertEquals(1, audit().naming(OTHER_BOARD, pupil("p7"), 0, 10).size());
        AuditPersons left = audit().list(list(pupils(0, 100)).list()).orElseThrow();
        assertEquals(99, left.persons().size());
        assertEquals(Optional.of(shortened), left.shortened());
        AuditPersons none = all().get(1).result().persons().orElseThrow();
        assertEquals(new AuditPersons(list(List.of(pupil("p7"))).list(), List.of(), Optional.of(shortened)), none);
        assertTrue(audit().forget(BOARD, pupil("p7"), (list, still) -> shortened) == 0);
    }

    @Test
    void tooManyAtOnceAreRefused() {
        assertRefused(Reason.CALL_INVALID, () -> audit().read(AuditQuery.all(), 0, 1001));
    }
}
