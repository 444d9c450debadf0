// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.KekId;
import org.eckid.spi.store.Register;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.junit.jupiter.api.Test;

/** What is put back does not fit the register; a register that is put back does not fit what was sealed since. */
class RegisterTest {
    private final SealFixture board = new SealFixture();

    private boolean opens(SealedEckId row) throws EckIdException {
        BoardSeals seals = board.seals();
        try {
            return seals.open(row).revealSecretValue().equals(SealFixture.VALUE);
        } catch (EckIdException e) {
            assertEquals(Reason.STORE_DAMAGED, e.reason());
            return false;
        }
    }

    private BoardKey key() {
        List<BoardKey> all = board.keys().of(board.board());
        return all.get(all.size() - 1);
    }

    private void put(Register register) {
        BoardKey now = key();
        board.keys()
                .put(new BoardKey(
                        now.board(), now.version(), now.wrapped(), now.kek(), now.decision(), now.since(), register));
    }

    private void putWrapped(BoardKey right, Sealed wrapped, KekId kek) {
        board.keys()
                .put(new BoardKey(
                        right.board(),
                        right.version(),
                        wrapped,
                        kek,
                        right.decision(),
                        right.since(),
                        right.register()));
        board.restart();
    }

    private void assertClosed(Reason reason) {
        assertEquals(reason, assertThrows(EckIdException.class, board::seals).reason());
    }

    @Test
    void anOldRowOfAPersonWhoStartedOverCountsNoMore() throws EckIdException {
        SealedEckId old = board.record(SealFixture.ANNA);
        SealedEckId other = board.record(SealFixture.BRAM);
        board.voided(List.of(SealFixture.ANNA));
        assertFalse(opens(old));
        assertTrue(opens(other));
        SealedEckId anew = board.record(SealFixture.ANNA);
        assertTrue(opens(anew));
        board.restart();
        assertFalse(opens(old));
        assertTrue(opens(anew));
    }

    @Test
    void withTheRegisterPutBackWhatWasSealedSinceShowsItself() throws EckIdException {
        SealedEckId old = board.record(SealFixture.ANNA);
        Register before = key().register();
        board.voided(List.of(SealFixture.ANNA));
        SealedEckId since = board.record(SealFixture.BRAM);
        put(before);
        board.restart();
        assertTrue(opens(old), "it costs the attacker all that was sealed since");
        assertFalse(opens(since));
    }

    @Test
    void aNodeThatRunsNoticesThatTheRegisterWasPutBack() throws EckIdException {
        board.record(SealFixture.ANNA);
        Register before = key().register();
        board.record(SealFixture.BRAM);
        board.seals();
        put(before);
        assertClosed(Reason.STORE_DAMAGED);
    }

    @Test
    void aChangedRegisterClosesTheBoardAndIsNotContinued() throws EckIdException {
        board.record(SealFixture.ANNA);
        board.voided(List.of(SealFixture.BRAM));
        Register right = key().register();
        Sealed other = new Sealed(new byte[32]);
        for (Register wrong : List.of(
                new Register(right.issued() + 1, right.voided(), 0, right.digest(), right.mac()),
                new Register(right.issued(), 0, 0, right.digest(), right.mac()),
                new Register(right.issued(), right.voided(), 1, right.digest(), right.mac()),
                new Register(right.issued(), right.voided(), 0, other, right.mac()),
                new Register(right.issued(), right.voided(), 0, right.digest(), other))) {
            put(wrong);
            board.restart();
            assertClosed(Reason.STORE_DAMAGED);
            assertThrows(EckIdException.class, () -> board.voided(List.of(SealFixture.ANNA)));
        }
        put(right);
        board.restart();
        board.seals();
    }

    @Test
    void anEntryThatIsTakenFromTheListClosesTheBoard() throws EckIdException {
        board.record(SealFixture.ANNA);
        board.voided(List.of(SealFixture.BRAM));
        board.voided(List.of(SealFixture.ANNA));
        board.seals();
        board.keys().tamper(board.board(), 1, list -> list.remove(0));
        board.seals();
        assertThrows(EckIdException.class, () -> board.sealer().fromScratch(board.board()));
        board.restart();
        assertClosed(Reason.STORE_DAMAGED);
    }

    @Test
    void aChangedOrMovedKeyClosesTheBoard() throws EckIdException {
        board.record(SealFixture.ANNA);
        SealFixture other = new SealFixture(board.keys(), new BoardId("b2"));
        other.record(SealFixture.ANNA);
        Sealed foreign = board.keys().of(other.board()).get(0).wrapped();
        BoardKey right = key();
        byte[] flipped = right.wrapped().toBytes();
        flipped[20] ^= 1;
        for (Sealed wrong : List.of(new Sealed(flipped), new Sealed(new byte[5]), foreign)) {
            putWrapped(right, wrong, right.kek());
            assertClosed(Reason.STORE_DAMAGED);
        }
        putWrapped(right, right.wrapped(), new KekId("unknown"));
        assertClosed(Reason.KEY_UNAVAILABLE);
    }

    @Test
    void aKeyThatWasRetiredAndIsPutBackOpensNothing() throws EckIdException {
        SealedEckId old = board.record(SealFixture.ANNA);
        BoardKey former = key();
        board.sealer().rotate(board.claim(), board.seals(), 7);
        assertTrue(opens(old), "both are read while one is retired");
        board.keys().retire(board.claim(), board.sealer().keeper());
        assertFalse(opens(old));
        board.keys().put(former);
        board.restart();
        assertFalse(opens(old));
        assertTrue(opens(board.record(SealFixture.ANNA)));
    }
}
