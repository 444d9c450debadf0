// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.Test;

/** Reading and erasing sealed rows: only of who is enrolled at the school that is asked for. */
public abstract class SealedIdsContract extends StoreContract {

    @Test
    void readsWhatWasRecorded() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(ANNA);
        assertEquals(Map.of(ANNA, sealed(ANNA)), store().ids().read(BOARD, SCHOOL, List.of(ANNA, BRAM)));
        store().reopen();
        assertEquals(Map.of(ANNA, sealed(ANNA)), store().ids().read(BOARD, SCHOOL, List.of(ANNA, CATO)));
    }

    @Test
    void givesNothingOfAnotherSchoolOrBoard() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        assertEquals(Map.of(), store().ids().read(BOARD, OTHER_SCHOOL, List.of(ANNA)));
        assertEquals(Map.of(), store().ids().read(OTHER_BOARD, SCHOOL, List.of(ANNA)));
        assertEquals(
                Optional.empty(),
                store().ids()
                        .byFingerprint(BOARD, OTHER_SCHOOL, List.of(sealed(ANNA).fingerprint())));
    }

    @Test
    void givesNothingOfWhoLeft() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        store().ledger().left(BOARD, ANNA);
        assertEquals(Map.of(), store().ids().read(BOARD, SCHOOL, List.of(ANNA)));
        assertEquals(
                Optional.empty(),
                store().ids().byFingerprint(BOARD, SCHOOL, List.of(sealed(ANNA).fingerprint())));
    }

    @Test
    void findsAPersonByFingerprint() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(ANNA, BRAM);
        assertEquals(
                Optional.of(sealed(BRAM)),
                store().ids().byFingerprint(BOARD, SCHOOL, List.of(sealed(BRAM).fingerprint())));
        assertEquals(Optional.empty(), store().ids().byFingerprint(BOARD, SCHOOL, List.of(bytes("unknown"))));
    }

    @Test
    void twoRecordsOfOneHumanAreKeptAndTheOneWhoIsEnrolledIsFound() throws EckIdException {
        SealedEckId former = sealed(ANNA);
        SealedEckId current = new SealedEckId(
                BRAM, former.origin(), former.chain(), former.sector(), seal("other seal"), former.fingerprint());
        reconcile(at(SCHOOL, ANNA, BRAM));
        record(single(List.of(), List.of(former, current), List.of()));
        assertEquals(
                Optional.empty(),
                store().ids().byFingerprint(BOARD, SCHOOL, List.of(former.fingerprint())),
                "which one?");
        store().ledger().left(BOARD, ANNA);
        assertEquals(Optional.of(current), store().ids().byFingerprint(BOARD, SCHOOL, List.of(former.fingerprint())));
    }

    @Test
    void erasesOneOriginAndMakesItsPersonsDue() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordIds(ANNA, CATO);
        record(single(List.of(), List.of(sealed(BRAM, Origin.DERIVED)), List.of()));
        store().ledger().left(BOARD, CATO);
        assertEquals(0, store().ids().erase(claim(OTHER_BOARD), Origin.FETCHED, KEEPER));
        assertEquals(2, store().ids().erase(claim(), Origin.FETCHED, KEEPER));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(WorkState.PRESENT, state(BRAM));
        assertEquals(WorkState.LEFT, state(CATO));
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        assertEquals(WorkState.DUE, state(CATO));
    }

    @Test
    void erasingFetchedIdsAlsoDropsWhatIsOnItsWay() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordStamps(ANNA, BRAM);
        BatchKey batch = prepare(WorkState.ECKID_SUBMITTED, BRAM);
        BatchKey other = prepare(WorkState.STAMP_SUBMITTED, CATO);
        store().ledger().left(BOARD, CATO);
        assertEquals(0, store().ids().erase(claim(), Origin.FETCHED, KEEPER));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(WorkState.DUE, state(BRAM));
        assertEquals(WorkState.LEFT, state(CATO));
        assertEquals(List.of(), store().ledger().openBatches(BOARD));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> record(endsWithIds(batch, BRAM)));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> record(endsWithStamps(other, CATO)));
    }

    @Test
    void erasingDerivedIdsLeavesFetchedWorkAlone() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordStamps(ANNA);
        assertEquals(0, store().ids().erase(claim(), Origin.DERIVED, KEEPER));
        assertEquals(WorkState.STAMPED, state(ANNA));
    }

    @Test
    void refusesMoreThanAThousandPersonsAtOnce() {
        List<PersonRef> many = pupils(0, 1001);
        assertRefused(Reason.CALL_INVALID, () -> store().ids().read(BOARD, SCHOOL, many));
    }

    @Test
    void aSwitchOfSourceEndsWhatIsUnderWay() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(ANNA);
        Claim run = claim();
        assertEquals(1, store().ids().takeOverAndErase(BOARD, Origin.FETCHED, KEEPER));
        assertEquals(WorkState.DUE, state(ANNA));
        assertRefused(Reason.SUPERSEDED, () -> store().ledger().beginReconciliation(run));
        assertRefused(Reason.SUPERSEDED, () -> store().ids().erase(run, Origin.DERIVED, KEEPER));
    }
}
