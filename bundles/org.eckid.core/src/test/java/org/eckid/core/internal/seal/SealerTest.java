// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.spi.store.Sealed;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final BoardId BOARD = new BoardId("b1");
    private static final PersonRef PERSON = new PersonRef(PersonKind.PUPIL, "p1");
    private static final Chain CHAIN = new Chain("http://example.org/chain");
    private static final Sector SECTOR = new Sector("http://example.org/po");
    private static final String VALUE = "https://ketenid.nl/pilot/" + "ab".repeat(64);
    private static final RowIdentity ROW = RowIdentity.ofEckId(BOARD, PERSON, Origin.FETCHED, CHAIN, SECTOR);

    private final Sealer sealer = sealer(1);

    private static Sealer sealer(int seed) {
        byte[] master = new byte[32];
        Arrays.fill(master, (byte) seed);
        return new Sealer(new Keyring(master));
    }

    private static Reason refusalOf(Sealer sealer, RowIdentity row, Sealed seal) {
        return assertThrows(EckIdException.class, () -> sealer.openEckId(row, seal))
                .reason();
    }

    @Test
    void opensWhatItSealed() throws EckIdException {
        Sealed seal = sealer.seal(ROW, new EckId(VALUE));
        assertEquals(VALUE, sealer.openEckId(ROW, seal).revealSecretValue());
    }

    @Test
    void theSameValueNeverLooksTheSame() {
        assertNotEquals(sealer.seal(ROW, new EckId(VALUE)), sealer.seal(ROW, new EckId(VALUE)));
    }

    @Test
    void holdsNothingReadable() {
        String bytes = new String(sealer.seal(ROW, new EckId(VALUE)).toBytes(), StandardCharsets.ISO_8859_1);
        assertTrue(!bytes.contains("ketenid") && !bytes.contains("abab"));
    }

    @Test
    void noticesEveryFlippedBit() {
        byte[] bytes = sealer.seal(ROW, new EckId(VALUE)).toBytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Reason reason = refusalOf(sealer, ROW, new Sealed(flipped));
            boolean inKeyId = bit / 8 >= 1 && bit / 8 <= 8;
            assertEquals(inKeyId ? Reason.KEY_UNAVAILABLE : Reason.STORE_DAMAGED, reason, "bit " + bit);
        }
    }

    @Test
    void noticesEveryTruncation() {
        byte[] bytes = sealer.seal(ROW, new EckId(VALUE)).toBytes();
        for (int length = 1; length < bytes.length; length++) {
            assertEquals(Reason.STORE_DAMAGED, refusalOf(sealer, ROW, new Sealed(Arrays.copyOf(bytes, length))));
        }
    }

    @Test
    void doesNotOpenInAnyOtherRow() {
        Sealed seal = sealer.seal(ROW, new EckId(VALUE));
        Stream.of(
                        RowIdentity.ofEckId(new BoardId("b2"), PERSON, Origin.FETCHED, CHAIN, SECTOR),
                        RowIdentity.ofEckId(
                                BOARD, new PersonRef(PersonKind.PUPIL, "p2"), Origin.FETCHED, CHAIN, SECTOR),
                        RowIdentity.ofEckId(
                                BOARD, new PersonRef(PersonKind.STAFF, "p1"), Origin.FETCHED, CHAIN, SECTOR),
                        RowIdentity.ofEckId(BOARD, PERSON, Origin.DERIVED, CHAIN, SECTOR),
                        RowIdentity.ofEckId(BOARD, PERSON, Origin.FETCHED, new Chain("http://example.org/x"), SECTOR),
                        RowIdentity.ofEckId(BOARD, PERSON, Origin.FETCHED, CHAIN, new Sector("http://example.org/vo")),
                        RowIdentity.ofStampseudonym(BOARD, PERSON))
                .forEach(other -> assertEquals(Reason.STORE_DAMAGED, refusalOf(sealer, other, seal)));
    }

    @Test
    void tellsAForeignKeyFromADamagedRow() {
        Sealed seal = sealer.seal(ROW, new EckId(VALUE));
        assertEquals(Reason.KEY_UNAVAILABLE, refusalOf(sealer(2), ROW, seal));
    }

    @Test
    void sealsRootPseudonymsApartFromIds() throws EckIdException {
        RowIdentity row = RowIdentity.ofStampseudonym(BOARD, PERSON);
        Sealed seal = sealer.seal(row, new Stampseudonym(VALUE));
        assertEquals(VALUE, sealer.openStampseudonym(row, seal).revealSecretValue());
        assertEquals(Reason.STORE_DAMAGED, refusalOf(sealer, ROW, seal));
    }

    @Test
    void fingerprintsMatchWithinABoardOnly() {
        Sealed here = sealer.fingerprint(BOARD, new EckId(VALUE));
        assertEquals(here, sealer.fingerprint(BOARD, new EckId(VALUE)));
        assertNotEquals(here, sealer.fingerprint(new BoardId("b2"), new EckId(VALUE)));
        assertNotEquals(here, sealer(2).fingerprint(BOARD, new EckId(VALUE)));
    }
}
