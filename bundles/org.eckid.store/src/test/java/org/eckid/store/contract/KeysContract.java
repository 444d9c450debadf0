// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.DamagedRow;
import org.eckid.spi.store.KekId;
import org.eckid.spi.store.Register;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.VoidedSeals;
import org.junit.jupiter.api.Test;

/** Keys and registers change in the transactions that write and erase seals, and only in those. */
public abstract class KeysContract extends StoreContract {
    private static final KekId OTHER_KEK = new KekId("kek-2");

    private List<BoardKey> keys() throws EckIdException {
        return store().keys().of(BOARD);
    }

    private Register register() throws EckIdException {
        return keys().get(0).register();
    }

    private static SealedEckId by(int version, long number, PersonRef person) {
        SealedEckId row = sealed(person);
        return new SealedEckId(
                person,
                row.origin(),
                row.chain(),
                row.sector(),
                new Seal(version, number, bytes("by " + version)),
                bytes("print by " + version + " of " + person.key()));
    }

    private List<SealedEckId> rows() throws EckIdException {
        return store().rows().rows(BOARD, Optional.empty(), 100);
    }

    private static Set<PersonRef> persons(List<SealedEckId> rows) {
        Set<PersonRef> persons = new HashSet<>();
        rows.forEach(row -> persons.add(row.person()));
        return persons;
    }

    @Test
    void anEmptyStoreHasNoKeys() throws EckIdException {
        assertEquals(Optional.empty(), store().keys().kek());
        assertEquals(List.of(), store().keys().of(BOARD));
    }

    @Test
    void keepsWhatItsKeysAreFirstWrappedWith() throws EckIdException {
        assertEquals(new KekId("first"), store().keys().keepKek(new KekId("first")));
        assertEquals(new KekId("first"), store().keys().keepKek(OTHER_KEK));
        store().reopen();
        assertEquals(Optional.of(new KekId("first")), store().keys().kek());
    }

    @Test
    void nodesThatStartTogetherGetOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<KekId>> nodes = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                KekId own = new KekId("of node " + node);
                nodes.add(() -> store().keys().keepKek(own));
            }
            Set<KekId> kept = new HashSet<>();
            for (Future<KekId> node : threads.invokeAll(nodes, 60, TimeUnit.SECONDS)) {
                kept.add(node.get());
            }
            assertEquals(Set.of(store().keys().kek().orElseThrow()), kept);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aStoreThatForgotShowsWhatAKeyIsWrappedWith() throws EckIdException {
        claim();
        assertEquals(Optional.of(new KekId("kek-1")), store().keys().kek());
        assertEquals(new KekId("kek-1"), store().keys().keepKek(OTHER_KEK));
    }

    @Test
    void wrapsAKeyAnewOnceAndOnlyAsItWas() throws EckIdException {
        claim();
        store().keys().keepKek(new KekId("kek-1"));
        BoardKey before = keys().get(0);
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().keys().replaceKek(OTHER_KEK));
        assertEquals(List.of(before), store().keys().wrappedOtherwise(OTHER_KEK, 10));
        store().keys().rewrap(before, bytes("anew"), OTHER_KEK);
        store().keys().rewrap(before, bytes("too late"), new KekId("kek-3"));
        BoardKey after = keys().get(0);
        assertEquals(bytes("anew"), after.wrapped());
        assertEquals(OTHER_KEK, after.kek());
        assertEquals(before.register(), after.register());
        assertEquals(List.of(), store().keys().wrappedOtherwise(OTHER_KEK, 10));
        store().keys().replaceKek(OTHER_KEK);
        assertEquals(Optional.of(OTHER_KEK), store().keys().kek());
    }

    @Test
    void theRegisterGoesWithWhatIsSealedAndWithWhoStartsOver() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        record(single(List.of(), List.of(by(1, 7, ANNA)), List.of()));
        assertEquals(CountingKeeper.register(7, 0, 0), register());
        record(single(List.of(new SealedStampseudonym(BRAM, new Seal(1, 9, bytes("root")))), List.of(), List.of()));
        assertEquals(CountingKeeper.register(9, 0, 0), register());
        store().ledger().startOver(BOARD, ANNA, KEEPER);
        assertEquals(CountingKeeper.register(9, 1, 0), register());
        assertEquals(List.of(new VoidedSeals(bytes("anna"), 9)), store().keys().voided(BOARD, 1, 0));
        assertEquals(List.of(), store().keys().voided(BOARD, 1, 1));
        store().reopen();
        assertEquals(CountingKeeper.register(9, 1, 0), register());
    }

    @Test
    void whatIsNotSealedNowChangesNoRegister() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        store().ledger().startOver(BOARD, BRAM, KEEPER);
        recordAside(ANNA, Reason.PGN_MISSING, Optional.empty());
        assertEquals(CountingKeeper.register(0, 0, 0), register());
    }

    @Test
    void nothingIsWrittenIfTheRegisterCantBe() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        RegisterKeeper refusing = new RegisterKeeper() {
            @Override
            public Entry next(BoardKey key, long issued, java.util.Collection<PersonRef> voided) throws EckIdException {
                throw new EckIdException(Reason.STORE_DAMAGED, "this register was not written by core");
            }

            @Override
            public Register retired(BoardKey key) {
                throw new AssertionError("nothing is retired");
            }
        };
        assertRefused(Reason.STORE_DAMAGED, () -> store().ledger().startOver(BOARD, ANNA, refusing));
        assertEquals(Map.of(ANNA, sealed(ANNA)), store().ids().read(BOARD, SCHOOL, List.of(ANNA)));
    }

    @Test
    void aSealOfAKeyThatIsGoneIsNotRecorded() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> record(single(List.of(), List.of(by(2, 1, ANNA)), List.of())));
        assertEquals(List.of(), rows());
    }

    @Test
    void theKeysOfABoardGoWithItsLastRow() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(ANNA);
        record(single(List.of(), List.of(sealed(BRAM, Origin.DERIVED)), List.of()));
        assertEquals(1, store().ids().erase(claim(), Origin.FETCHED, KEEPER));
        assertEquals(1, register().voided(), "rows of the other source are left");
        assertEquals(1, store().ids().erase(claim(), Origin.DERIVED, KEEPER));
        assertEquals(List.of(), keys());
        assertEquals(List.of(), store().keys().voided(BOARD, 1, 0));
    }

    @Test
    void aFirstKeyIsRefusedOverRowsThatAnotherSealed() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        store().execute("delete from board_key");
        assertRefused(Reason.STORE_DAMAGED, () -> store().keys().add(claim(), CountingKeeper.key(BOARD, 1, 0)));
    }

    @Test
    void sealsRowsAnewAndErasesTheKeyWhenNothingIsLeftOfIt() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordIds(ANNA, BRAM);
        recordStamps(CATO);
        store().ledger().left(BOARD, BRAM);
        store().keys().add(claim(), CountingKeeper.key(BOARD, 2, 1));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().keys().add(claim(), CountingKeeper.key(BOARD, 2, 1)));
        assertEquals(2, store().keys().rowsLeft(BOARD));
        assertEquals(Set.of(ANNA, BRAM), persons(store().rows().rowsOf(BOARD, 1, Optional.empty(), 10)));
        store().rows().reseal(claim(), 1, List.of(by(2, 1, ANNA)), List.of(), KEEPER);
        assertEquals(1, store().keys().rowsLeft(BOARD));
        assertEquals(Optional.of(by(2, 1, ANNA)), store().rows().row(BOARD, ANNA));
        store().rows().reseal(claim(), 1, List.of(by(2, 2, BRAM)), List.of(), KEEPER);
        assertFalse(store().keys().retire(claim(), KEEPER), "a root pseudonym is left");
        assertEquals(List.of(stamp(CATO)), store().rows().stampseudonymsOf(BOARD, 1, 10));
        var root = new SealedStampseudonym(CATO, new Seal(2, 3, bytes("root by 2")));
        store().rows().reseal(claim(), 1, List.of(), List.of(root), KEEPER);
        assertEquals(Optional.of(root.seal()), item(CATO).stampseudonym());
        assertTrue(store().keys().retire(claim(), KEEPER));
        assertEquals(List.of(2), keys().stream().map(BoardKey::version).toList());
        assertEquals(CountingKeeper.register(3, 0, 0), register());
        assertEquals(0, store().keys().rowsLeft(BOARD));
    }

    @Test
    void whoStartedOverMeanwhileIsNotSealedAnew() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        store().keys().add(claim(), CountingKeeper.key(BOARD, 2, 1));
        store().ledger().startOver(BOARD, ANNA, KEEPER);
        store().rows().reseal(claim(), 1, List.of(by(2, 1, ANNA)), List.of(), KEEPER);
        assertEquals(List.of(), rows());
    }

    @Test
    void whoLostTheBoardChangesNoKey() throws EckIdException {
        Claim lost = claim();
        store().schedule().takeOver(BOARD);
        assertRefused(Reason.SUPERSEDED, () -> store().keys().add(lost, CountingKeeper.key(BOARD, 2, 1)));
        assertRefused(Reason.SUPERSEDED, () -> store().keys().retire(lost, KEEPER));
        assertRefused(Reason.SUPERSEDED, () -> store().rows().reseal(lost, 1, List.of(), List.of(), KEEPER));
    }

    @Test
    void goesThroughAllRowsOfOneBoardInPortions() throws EckIdException {
        List<PersonRef> many = pupils(0, 25);
        reconcile(at(SCHOOL, many));
        recordIds(many.toArray(PersonRef[]::new));
        store().ledger().left(BOARD, many.get(3));
        Set<PersonRef> seen = new HashSet<>();
        List<SealedEckId> portion = store().rows().rows(BOARD, Optional.empty(), 10);
        while (!portion.isEmpty()) {
            portion.forEach(row -> assertTrue(seen.add(row.person())));
            portion = store().rows()
                    .rows(BOARD, Optional.of(portion.get(portion.size() - 1).person()), 10);
        }
        assertEquals(Set.copyOf(many), seen);
        assertEquals(List.of(), store().rows().rows(OTHER_BOARD, Optional.empty(), 10));
    }

    @Test
    void namesRowsThatAreMissing() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(ANNA, BRAM);
        assertEquals(List.of(), store().rows().missing(BOARD, 10));
        store().execute("delete from sealed_id where id like '%:anna'");
        assertEquals(List.of(ANNA), store().rows().missing(BOARD, 10));
    }

    @Test
    void remembersDamagedRowsUntilTheyAreMended() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(ANNA, BRAM);
        assertTrue(store().rows().addDamaged(BOARD, ANNA));
        assertFalse(store().rows().addDamaged(BOARD, ANNA));
        assertTrue(store().rows().addDamaged(BOARD, BRAM));
        assertTrue(store().rows().addDamaged(new BoardId("bestuur-3"), BRAM));
        store().ledger().startOver(BOARD, ANNA, KEEPER);
        assertEquals(
                List.of(BRAM),
                store().rows().damaged(BOARD).stream().map(DamagedRow::person).toList());
        store().rows().removeDamaged(claim(), List.of(BRAM));
        assertEquals(List.of(), store().rows().damaged(BOARD));
    }
}
