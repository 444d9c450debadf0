// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardSealsTest {
    private static final PersonRef STAFF = new PersonRef(PersonKind.STAFF, "p1");
    private static final Chain OTHER_CHAIN = new Chain("http://example.org/x");
    private static final Sector OTHER_SECTOR = new Sector("http://example.org/vo");

    private final SealFixture board = new SealFixture();
    private SealedEckId row;

    @BeforeEach
    void seal() throws EckIdException {
        row = board.record(SealFixture.ANNA);
    }

    private void assertDamaged(SealedEckId changed) {
        EckIdException refused =
                assertThrows(EckIdException.class, () -> board.seals().open(changed));
        assertEquals(Reason.STORE_DAMAGED, refused.reason());
    }

    private SealedEckId with(PersonRef person, Seal seal, Sealed fingerprint) {
        return new SealedEckId(person, row.origin(), row.chain(), row.sector(), seal, fingerprint);
    }

    private SealedEckId withContent(byte[] content) {
        Seal seal = new Seal(row.seal().version(), row.seal().number(), new Sealed(content));
        return with(row.person(), seal, row.fingerprint());
    }

    private SealedEckId under(Origin origin, Chain chain, Sector sector) {
        return new SealedEckId(row.person(), origin, chain, sector, row.seal(), row.fingerprint());
    }

    @Test
    void opensWhatItSealed() throws EckIdException {
        assertEquals(SealFixture.VALUE, board.seals().open(row).revealSecretValue());
        assertTrue(board.seals().opens(row));
    }

    @Test
    void theSameValueNeverLooksTheSame() throws EckIdException {
        assertNotEquals(
                row.seal().content(), board.record(SealFixture.ANNA).seal().content());
    }

    @Test
    void holdsNothingReadable() {
        String bytes = new String(row.seal().content().toBytes(), StandardCharsets.ISO_8859_1);
        assertTrue(!bytes.contains("ketenid") && !bytes.contains("abab"));
    }

    @Test
    void noticesEveryFlippedBit() {
        byte[] bytes = row.seal().content().toBytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            assertDamaged(withContent(flipped(bytes, bit)));
        }
        byte[] fingerprint = row.fingerprint().toBytes();
        for (int bit = 0; bit < fingerprint.length * 8; bit++) {
            assertDamaged(with(row.person(), row.seal(), new Sealed(flipped(fingerprint, bit))));
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    @Test
    void noticesEveryTruncation() {
        byte[] bytes = row.seal().content().toBytes();
        for (int length = 1; length < bytes.length; length++) {
            assertDamaged(withContent(Arrays.copyOf(bytes, length)));
        }
    }

    @Test
    void opensUnderNoOtherNumberOrKey() throws EckIdException {
        board.record(SealFixture.BRAM);
        Sealed content = row.seal().content();
        for (long number : new long[] {-1, 0, 2, 3}) {
            assertDamaged(with(row.person(), new Seal(1, number, content), row.fingerprint()));
        }
        for (int version : new int[] {0, 2}) {
            assertDamaged(with(row.person(), new Seal(version, 1, content), row.fingerprint()));
        }
    }

    @Test
    void doesNotOpenInAnyOtherRow() {
        Stream.of(
                        with(SealFixture.BRAM, row.seal(), row.fingerprint()),
                        with(STAFF, row.seal(), row.fingerprint()),
                        under(Origin.DERIVED, row.chain(), row.sector()),
                        under(row.origin(), OTHER_CHAIN, row.sector()),
                        under(row.origin(), row.chain(), OTHER_SECTOR))
                .forEach(this::assertDamaged);
    }

    @Test
    void opensAtNoOtherBoard() throws EckIdException {
        SealFixture other = new SealFixture(board.keys(), new BoardId("b2"));
        other.record(SealFixture.ANNA);
        EckIdException refused =
                assertThrows(EckIdException.class, () -> other.seals().open(row));
        assertEquals(Reason.STORE_DAMAGED, refused.reason());
        assertNotEquals(List.of(row.fingerprint()), other.seals().fingerprints(new EckId(SealFixture.VALUE)));
        assertEquals(List.of(row.fingerprint()), board.seals().fingerprints(new EckId(SealFixture.VALUE)));
    }

    @Test
    void sealsRootPseudonymsApartFromIds() throws EckIdException {
        SealedStampseudonym root = board.seals().seal(SealFixture.BRAM, new Stampseudonym(SealFixture.VALUE));
        board.written(root.seal());
        assertEquals(SealFixture.VALUE, board.seals().open(root).revealSecretValue());
        assertDamaged(with(SealFixture.BRAM, root.seal(), row.fingerprint()));
        var asRoot = new SealedStampseudonym(SealFixture.ANNA, row.seal());
        assertThrows(EckIdException.class, () -> board.seals().open(asRoot));
    }

    @Test
    void aRowBesideAForeignFingerprintIsNotWhatWasWritten() throws EckIdException {
        SealedEckId other = board.record(SealFixture.BRAM, "https://ketenid.nl/pilot/" + "cd".repeat(64));
        assertDamaged(with(row.person(), row.seal(), other.fingerprint()));
    }
}
