// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.core.internal.seal.DamageBook;
import org.eckid.core.internal.seal.RowOpener;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.rig.House;
import org.eckid.rig.Store;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.DamagedRow;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.SealedEckId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each thing that somebody with the database can do to rows: noticed, nothing of the row given, and the store says whose it is. */
abstract class TamperContract {
    private static final BoardId BOARD = new BoardId("bestuur-1");
    private static final BoardId OTHER_BOARD = new BoardId("bestuur-2");
    private static final Brin SCHOOL = new Brin("19HY00");
    private static final PersonRef ANNA = pupil("anna");
    private static final PersonRef BRAM = pupil("bram");
    private static final PersonRef CATO = pupil("cato");
    private static final List<PersonRef> ALL = List.of(ANNA, BRAM, CATO);
    private static final String OF_ANNA = "id = '9:bestuur-1/PUPIL:anna'";
    private static final String OF_BRAM = "id = '9:bestuur-1/PUPIL:bram'";
    private static final String KEY = "board = 'bestuur-1'";

    private final Behind behind = new Behind();
    private final Attacker attacker = new Attacker(behind);
    private Store store;
    private Sealer sealer;

    abstract String url() throws Exception;

    @BeforeEach
    void fill() throws Exception {
        String url = url();
        store = new Store(url, behind.driver(Store.driver(url)), Duration.ofSeconds(5));
        restart();
        enrol(BOARD);
        enrol(OTHER_BOARD);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static PersonRef pupil(String key) {
        return new PersonRef(PersonKind.PUPIL, key);
    }

    /** As after a start: no register is remembered. */
    private void restart() {
        sealer = House.sealer(store);
    }

    private void enrol(BoardId board) throws EckIdException {
        Claim claim = store.schedule().takeOver(board);
        long mark = store.ledger().beginReconciliation(claim);
        store.ledger()
                .seen(
                        claim,
                        mark,
                        ALL.stream()
                                .map(person -> new EnrolledPerson(person, SCHOOL))
                                .toList());
        seal(claim, ALL, "first");
    }

    private void seal(Claim claim, List<PersonRef> persons, String value) throws EckIdException {
        var seals = sealer.forSealing(claim, 0);
        List<SealedEckId> rows = new ArrayList<>();
        for (PersonRef person : persons) {
            rows.add(seals.seal(
                    person,
                    new EckId("https://example.org/" + value + "/" + person.key()),
                    Origin.FETCHED,
                    new Chain("http://example.org/chain"),
                    new Sector("http://example.org/po")));
        }
        Rounds rounds = Rounds.of(store.ledger().items(claim.board(), persons));
        store.ledger()
                .record(claim, new Outcome(Optional.empty(), rounds, List.of(), rows, List.of()), sealer.keeper());
    }

    /** What the correction of a number does. */
    private void correct(PersonRef person) throws EckIdException {
        store.ledger().startOver(BOARD, person, sealer.keeper());
        seal(store.schedule().takeOver(BOARD), List.of(person), "second");
    }

    /** Whose id comes out, as the door opens it. */
    private Set<PersonRef> given(BoardId board) throws EckIdException {
        Map<PersonRef, SealedEckId> rows = store.ids().read(board, SCHOOL, ALL);
        var opener = new RowOpener(board, SCHOOL, store.ids(), sealer, new DamageBook(store.rows()));
        Set<PersonRef> given = new HashSet<>();
        for (SealedEckId row : rows.values()) {
            if (opener.open(row).isPresent()) {
                given.add(row.person());
            }
        }
        return given;
    }

    private Set<PersonRef> damaged() throws EckIdException {
        return store.rows().damaged(BOARD).stream().map(DamagedRow::person).collect(Collectors.toSet());
    }

    private void assertNoticed(PersonRef... persons) throws EckIdException {
        Set<PersonRef> whole = new HashSet<>(ALL);
        Arrays.asList(persons).forEach(whole::remove);
        assertEquals(whole, given(BOARD));
        assertEquals(Set.of(persons), damaged());
        assertEquals(Set.copyOf(ALL), given(OTHER_BOARD), "other boards go on");
    }

    private void assertClosed() throws EckIdException {
        assertEquals(
                Reason.STORE_DAMAGED,
                assertThrows(EckIdException.class, () -> given(BOARD)).reason());
        assertEquals(Set.copyOf(ALL), given(OTHER_BOARD), "other boards go on");
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 4;
        return flipped;
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 1);
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() throws EckIdException {
        correct(ANNA);
        assertNoticed();
    }

    @Test
    void aFlippedBitInASeal() throws Exception {
        attacker.change("sealed_id", "seal", OF_ANNA, TamperContract::flipped);
        assertNoticed(ANNA);
    }

    @Test
    void aSealThatIsCutShort() throws Exception {
        attacker.change("sealed_id", "seal", OF_ANNA, TamperContract::cut);
        assertNoticed(ANNA);
    }

    @Test
    void aFlippedBitInAFingerprint() throws Exception {
        attacker.change("sealed_id", "fingerprint", OF_ANNA, TamperContract::flipped);
        assertNoticed(ANNA);
    }

    @Test
    void anotherNumberOrKey() throws Exception {
        attacker.run("update sealed_id set seal_number = seal_number + 1 where " + OF_ANNA);
        attacker.run("update sealed_id set key_version = key_version + 1 where " + OF_BRAM);
        assertNoticed(ANNA, BRAM);
    }

    @Test
    void twoRowsThatWereSwapped() throws Exception {
        Map<String, Object> anna = attacker.copy("sealed_id", OF_ANNA);
        Map<String, Object> bram = attacker.copy("sealed_id", OF_BRAM);
        replace("sealed_id", OF_ANNA, as(bram, anna));
        replace("sealed_id", OF_BRAM, as(anna, bram));
        assertNoticed(ANNA, BRAM);
    }

    @Test
    void aRowThatWasMovedToAnotherPerson() throws Exception {
        replace("sealed_id", OF_BRAM, as(attacker.copy("sealed_id", OF_ANNA), attacker.copy("sealed_id", OF_BRAM)));
        assertNoticed(BRAM);
    }

    @Test
    void aRowOfAnotherBoard() throws Exception {
        Map<String, Object> theirs = attacker.copy("sealed_id", "id = '9:bestuur-2/PUPIL:anna'");
        replace("sealed_id", OF_ANNA, as(theirs, attacker.copy("sealed_id", OF_ANNA)));
        assertNoticed(ANNA);
    }

    @Test
    void anOldRowThatIsPutBack() throws Exception {
        Map<String, Object> old = attacker.copy("sealed_id", OF_ANNA);
        correct(ANNA);
        replace("sealed_id", OF_ANNA, old);
        assertNoticed(ANNA);
        restart();
        assertNoticed(ANNA);
    }

    @Test
    void anOldRowThatIsPutBackWithTheRowOfThePerson() throws Exception {
        Map<String, Object> old = attacker.copy("sealed_id", OF_ANNA);
        Map<String, Object> person = attacker.copy("person", OF_ANNA);
        correct(ANNA);
        attacker.run("delete from sealed_id where " + OF_ANNA);
        replace("person", OF_ANNA, person);
        attacker.insert("sealed_id", old);
        assertNoticed(ANNA);
    }

    @Test
    void anOldRowThatIsPutBackWithTheRegisterShowsAllThatWasSealedSince() throws Exception {
        Map<String, Object> old = attacker.copy("sealed_id", OF_ANNA);
        Map<String, Object> register = attacker.copy("board_key", KEY);
        correct(ANNA);
        correct(CATO);
        attacker.run("delete from voided_seals where " + KEY);
        replace("board_key", KEY, register);
        replace("sealed_id", OF_ANNA, old);
        assertEquals(
                Reason.STORE_DAMAGED,
                assertThrows(EckIdException.class, () -> given(BOARD)).reason(),
                "a node that runs sees that the register is older than it was");
        restart();
        assertEquals(Set.of(ANNA, BRAM), given(BOARD));
        assertEquals(Set.of(CATO), damaged());
    }

    @Test
    void anEntryThatWasTakenFromTheVoidSeals() throws Exception {
        correct(ANNA);
        attacker.run("delete from voided_seals where " + KEY);
        restart();
        assertClosed();
    }

    @Test
    void aFlippedBitInTheRegisterOrInTheKey() throws Exception {
        Map<String, Object> right = attacker.copy("board_key", KEY);
        for (String column : List.of("mac", "digest", "wrapped")) {
            attacker.change("board_key", column, KEY, TamperContract::flipped);
            restart();
            assertClosed();
            replace("board_key", KEY, right);
        }
        for (String number : List.of("issued", "voided", "retires")) {
            attacker.run("update board_key set " + number + " = " + number + " + 1 where " + KEY);
            restart();
            assertClosed();
            replace("board_key", KEY, right);
        }
        restart();
        assertNoticed();
    }

    @Test
    void aKeyThatWasTakenAwayIsNotMadeAnew() throws Exception {
        attacker.run("delete from board_key where " + KEY);
        assertEquals(Set.of(), given(BOARD));
        assertEquals(Set.copyOf(ALL), damaged());
        Claim claim = store.schedule().takeOver(BOARD);
        assertEquals(
                Reason.STORE_DAMAGED,
                assertThrows(EckIdException.class, () -> sealer.forSealing(claim, 0))
                        .reason());
    }

    private void replace(String table, String where, Map<String, Object> row) throws SQLException {
        attacker.run("delete from " + table + " where " + where);
        attacker.insert(table, row);
    }

    /** A row with the id and board of another. */
    private static Map<String, Object> as(Map<String, Object> row, Map<String, Object> whose) {
        Map<String, Object> moved = new java.util.LinkedHashMap<>(row);
        moved.replaceAll((column, value) ->
                column.equalsIgnoreCase("id") || column.equalsIgnoreCase("board") ? whose.get(column) : value);
        return moved;
    }
}
