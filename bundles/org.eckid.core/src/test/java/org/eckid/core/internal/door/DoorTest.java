// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.SCHOOL;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Purpose;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.SupplierId;
import org.eckid.api.control.BoardChange;
import org.eckid.api.outbound.Disclosure;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Pgn;
import org.eckid.core.internal.audit.Audit;
import org.eckid.core.internal.audit.Trail;
import org.eckid.core.internal.enrol.FakeIssuer;
import org.eckid.core.internal.enrol.Stage;
import org.eckid.core.internal.guard.FakeBundles;
import org.eckid.core.internal.guard.Guard;
import org.eckid.core.internal.guard.GuardFixture;
import org.eckid.core.internal.limit.Bounds;
import org.eckid.core.internal.seal.DamageBook;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.DamagedRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {
    private static final SupplierRequest REQUEST =
            new SupplierRequest(BOARD, SCHOOL, Stage.SUPPLIER, new Purpose("uwlr"));

    private Stage stage;
    private EckIdDoor door;

    @BeforeEach
    void build() throws Exception {
        stage = new Stage();
        stage.host.withPupils(4).put(pupil(9), new PgnAnswer.Missing());
        stage.active().enrol();
        door = factory().getService(FakeBundles.bundle("org.eckid.uwlr", 20), null);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private DoorFactory factory() {
        return factory(new Bounds(100_000, 500_000));
    }

    private DoorFactory factory(Bounds bounds) {
        return factory(GuardFixture.guard(bounds));
    }

    private DoorFactory factory(Guard guard) {
        return new DoorFactory(
                guard,
                stage.slot,
                stage.boards,
                stage.rules,
                new Audit(new Trail(stage.trail, stage.sealer::auditKey, stage.clock), bundle -> Optional.empty()),
                stage.store,
                stage.store,
                stage.sealer,
                new DamageBook(stage.store),
                stage.enrolments.corrections(),
                stage.clock);
    }

    private static List<PersonRef> pupils(int count) {
        return IntStream.range(0, count).mapToObj(number -> pupil(number)).toList();
    }

    private Reason refusal(SupplierRequest request) {
        int before = stage.trail.entries().size();
        Reason reason = assertThrows(
                        EckIdException.class,
                        () -> door.disclose(request, pupils(4), (person, id) -> {
                            throw new AssertionError("nothing may be given");
                        }))
                .reason();
        AuditRecord written = stage.trail.entries().get(before);
        assertEquals(Optional.of(reason), written.result().refused());
        return reason;
    }

    @Test
    void givesIdsInTheOrderAskedAndNothingWhereThereIsNone() throws EckIdException {
        Map<PersonRef, Optional<String>> given = new LinkedHashMap<>();
        List<PersonRef> asked = List.of(pupil(3), pupil(9), pupil(0), pupil(77));
        Disclosure disclosure =
                door.disclose(REQUEST, asked, (person, id) -> given.put(person, id.map(EckId::revealSecretValue)));
        assertEquals(asked, List.copyOf(given.keySet()));
        assertEquals(Optional.of(FakeIssuer.eckIdOf("000000003")), given.get(pupil(3)));
        assertEquals(Optional.empty(), given.get(pupil(9)));
        assertEquals(Optional.empty(), given.get(pupil(77)));
        assertEquals(new Disclosure(4, 2, Map.of(Reason.NO_ID_YET, 1, Reason.NOT_ENROLLED, 1)), disclosure);
    }

    @Test
    void writesOneRecordBeforeItGivesThatNamesThePersonsByReference() throws EckIdException {
        List<Integer> recordsAtEachId = new ArrayList<>();
        List<PersonRef> asked = List.of(pupil(3), pupil(9), pupil(0), pupil(77));
        door.disclose(
                REQUEST,
                asked,
                (person, id) -> recordsAtEachId.add(stage.trail.entries().size()));
        assertEquals(List.of(1, 1, 1, 1), recordsAtEachId);
        AuditRecord record = stage.trail.entries().get(0);
        assertEquals("disclose", record.event());
        assertEquals("org.eckid.uwlr 1.0.0", record.caller().bundle());
        assertEquals(REQUEST.supplier(), record.target().supplier().orElseThrow());
        assertEquals(4, record.result().asked());
        assertEquals(2, record.result().given());
        assertEquals(
                Map.of(Reason.NO_ID_YET, 1, Reason.NOT_ENROLLED, 1),
                record.result().withheld());
        assertEquals(
                List.of(pupil(3), pupil(0)),
                record.result().persons().orElseThrow().persons());
    }

    @Test
    void writesARecordForEachPortionOfALargeVisit() throws EckIdException {
        Disclosure disclosure = door.disclose(REQUEST, pupils(1200), (person, id) -> {});
        assertEquals(1200, disclosure.asked());
        List<AuditRecord> records = stage.trail.entries();
        assertEquals(
                List.of(500, 500, 200),
                records.stream().map(record -> record.result().asked()).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.of(1L), Optional.of(1L)),
                records.stream().map(AuditRecord::visit).toList());
    }

    @Test
    void givesNoMoreFromThePortionOnInWhichTheBoardSuspends() {
        List<PersonRef> heard = new ArrayList<>();
        Reason reason = assertThrows(
                        EckIdException.class,
                        () -> door.disclose(REQUEST, pupils(1200), (person, id) -> {
                            heard.add(person);
                            if (heard.size() == 500) {
                                suspend();
                            }
                        }))
                .reason();
        assertEquals(Reason.BOARD_NOT_ACTIVE, reason);
        assertEquals(500, heard.size());
        AuditRecord last = stage.trail.entries().get(1);
        assertEquals(Optional.of(Reason.BOARD_NOT_ACTIVE), last.result().refused());
        assertEquals(Optional.of(1L), last.visit());
    }

    private void suspend() {
        try {
            stage.change(new BoardChange.Suspended("pauze"));
        } catch (EckIdException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void auditsAVisitThatAsksForNobody() throws EckIdException {
        assertEquals(new Disclosure(0, 0, Map.of()), door.disclose(REQUEST, List.of(), (person, id) -> {}));
        assertEquals(1, stage.trail.entries().size());
    }

    @Test
    void givesNothingWhenTheAuditCantBeWritten() {
        stage.trail.breakOff();
        Reason reason = assertThrows(
                        EckIdException.class,
                        () -> door.disclose(REQUEST, pupils(1), (person, id) -> {
                            throw new AssertionError("nothing may be given");
                        }))
                .reason();
        assertEquals(Reason.STORE_UNAVAILABLE, reason);
    }

    @Test
    void answersTheReverseQuestionForThisSchoolOnly() throws EckIdException {
        EckId eckId = new EckId(FakeIssuer.eckIdOf("000000002"));
        assertEquals(Optional.of(pupil(2)), door.personOf(REQUEST, eckId));
        assertEquals(Optional.empty(), door.personOf(REQUEST, new EckId(FakeIssuer.eckIdOf("000000555"))));
        List<AuditRecord> records = stage.trail.entries();
        assertEquals(
                List.of(pupil(2)),
                records.get(0).result().persons().orElseThrow().persons());
        assertEquals(Optional.empty(), records.get(1).result().persons());
    }

    @Test
    void answersNoReverseQuestionWhenTheAuditCantBeWritten() {
        stage.trail.breakOff();
        EckId eckId = new EckId(FakeIssuer.eckIdOf("000000002"));
        Reason reason = assertThrows(EckIdException.class, () -> door.personOf(REQUEST, eckId))
                .reason();
        assertEquals(Reason.STORE_UNAVAILABLE, reason);
    }

    @Test
    void refusesASupplierThatTheBoardDoesNotAllow() {
        assertEquals(
                Reason.FORWARDING_NOT_ALLOWED,
                refusal(new SupplierRequest(BOARD, SCHOOL, new SupplierId("other"), new Purpose("uwlr"))));
    }

    @Test
    void closesAtOnceWhenTheBoardSuspends() throws EckIdException {
        stage.change(new BoardChange.Suspended("pauze"));
        assertEquals(Reason.BOARD_NOT_ACTIVE, refusal(REQUEST));
    }

    @Test
    void closesAtOnceWhenThePermissionEnds() throws EckIdException {
        stage.change(new BoardChange.ForwardingEnded(SCHOOL, Stage.SUPPLIER));
        assertEquals(Reason.FORWARDING_NOT_ALLOWED, refusal(REQUEST));
    }

    @Test
    void refusesASchoolThatIsNotTheBoards() {
        var elsewhere = new SupplierRequest(BOARD, new Brin("99ZZ00"), Stage.SUPPLIER, new Purpose("uwlr"));
        assertEquals(Reason.UNKNOWN, refusal(elsewhere));
    }

    @Test
    void givesNoIdOfTheOtherSource() throws EckIdException {
        stage.boards.append(
                BOARD, stage.boards.record(BOARD), Stage.ADMIN, new BoardChange.SourceChosen(Origin.DERIVED));
        assertEquals(0, door.disclose(REQUEST, pupils(4), (person, id) -> {}).given());
    }

    @Test
    void givesNoIdOfAnotherSectorThanTheSchoolsNow() throws EckIdException {
        stage.boards.append(
                BOARD,
                stage.boards.record(BOARD),
                Stage.ADMIN,
                new BoardChange.SectorMapped(new EducationType("BO"), new Sector("http://example.org/vo")));
        Disclosure disclosure = door.disclose(REQUEST, pupils(4), (person, id) -> {});
        assertEquals(new Disclosure(4, 0, Map.of(Reason.NO_ID_YET, 4)), disclosure);
    }

    @Test
    void givesNoIdOfACorrectedNumberFromTheHostsCallOn() throws Exception {
        EckId former = new EckId(FakeIssuer.eckIdOf("000000002"));
        EckId right = new EckId(FakeIssuer.eckIdOf("000000777"));
        stage.host.put(pupil(2), new PgnAnswer.Verified(new Pgn("000000777")));
        stage.store.breakWriting(true);
        stage.connection.pgnCorrected(BOARD, pupil(2));
        List<PersonRef> given = new ArrayList<>();
        Disclosure disclosure =
                door.disclose(REQUEST, pupils(4), (person, id) -> id.ifPresent(value -> given.add(person)));
        assertEquals(new Disclosure(4, 3, Map.of(Reason.NO_ID_YET, 1)), disclosure);
        assertEquals(List.of(pupil(0), pupil(1), pupil(3)), given);
        assertEquals(Optional.empty(), door.personOf(REQUEST, former));

        stage.store.breakWriting(false);
        stage.connection.pgnCorrected(BOARD, pupil(2)).toCompletableFuture().get(10, TimeUnit.SECONDS);
        stage.enrol();
        assertEquals(Optional.empty(), door.personOf(REQUEST, former));
        assertEquals(Optional.of(pupil(2)), door.personOf(REQUEST, right));
        assertEquals(4, door.disclose(REQUEST, pupils(4), (person, id) -> {}).given());
    }

    @Test
    void givesNothingOfWhoLeftFromTheHintOn() throws Exception {
        EckId former = new EckId(FakeIssuer.eckIdOf("000000002"));
        stage.connection.left(BOARD, pupil(2));
        stage.drainHints();
        assertGoneFromTheDoor(former);
    }

    @Test
    void givesNothingOfWhoLeftFromTheReconciliationOn() throws Exception {
        EckId former = new EckId(FakeIssuer.eckIdOf("000000002"));
        stage.host.remove(pupil(2));
        stage.enrol();
        assertGoneFromTheDoor(former);
    }

    private void assertGoneFromTheDoor(EckId former) throws EckIdException {
        Map<PersonRef, Boolean> given = new LinkedHashMap<>();
        Disclosure disclosure = door.disclose(REQUEST, pupils(4), (person, id) -> given.put(person, id.isPresent()));
        assertEquals(new Disclosure(4, 3, Map.of(Reason.NOT_ENROLLED, 1)), disclosure);
        assertEquals(false, given.get(pupil(2)));
        assertEquals(Optional.empty(), door.personOf(REQUEST, former));
    }

    @Test
    void isShutForWhoKeptItWhenCoreGoes() throws Exception {
        DoorFactory factory = factory();
        EckIdDoor kept = factory.getService(FakeBundles.bundle("org.eckid.uwlr", 20), null);
        assertEquals(4, kept.disclose(REQUEST, pupils(4), (person, id) -> {}).given());
        factory.close();
        Reason reason = assertThrows(EckIdException.class, () -> kept.disclose(REQUEST, pupils(4), (person, id) -> {}))
                .reason();
        assertEquals(Reason.PART_MISSING, reason);
    }

    @Test
    void noticesASealUnderAnotherName() throws EckIdException {
        stage.store.swapSeals(BOARD, pupil(0), pupil(1));
        List<PersonRef> given = new ArrayList<>();
        Disclosure disclosure =
                door.disclose(REQUEST, pupils(4), (person, id) -> id.ifPresent(value -> given.add(person)));
        assertEquals(new Disclosure(4, 3, Map.of(Reason.STORE_DAMAGED, 1)), disclosure);
        assertEquals(List.of(pupil(1), pupil(2), pupil(3)), given);
        AuditRecord cut = stage.trail.entries().get(1);
        assertEquals("cut-off", cut.event());
        assertEquals(3, cut.result().given());
        assertEquals(Optional.of(Reason.STORE_DAMAGED), cut.result().refused());
        assertEquals(
                List.of(pupil(0)),
                stage.store.damaged(BOARD).stream().map(DamagedRow::person).toList());
        assertEquals(Optional.empty(), door.personOf(REQUEST, new EckId(FakeIssuer.eckIdOf("000000000"))));
        assertEquals(Optional.of(pupil(1)), door.personOf(REQUEST, new EckId(FakeIssuer.eckIdOf("000000001"))));
    }

    @Test
    void givesABundleThatIsNotListedNoDoorAndAuditsTheAttempt() {
        assertNull(factory().getService(FakeBundles.bundle("org.example.stranger", 21), null));
        AuditRecord attempt = stage.trail.entries().get(0);
        assertEquals("instance", attempt.event());
        assertEquals(Optional.of(Reason.NOT_LISTED), attempt.result().refused());
    }

    @Test
    void auditsWhatWasGivenWhenTheConnectorFailsHalfway() {
        assertThrows(
                IllegalStateException.class,
                () -> door.disclose(REQUEST, pupils(4), (person, id) -> {
                    if (person.equals(pupil(2))) {
                        throw new IllegalStateException("the supplier hung up");
                    }
                }));
        assertEquals(4, stage.trail.entries().get(0).result().given());
        AuditRecord cut = stage.trail.entries().get(1);
        assertEquals("cut-off", cut.event());
        assertEquals(3, cut.result().given());
        assertEquals(Optional.of(1L), cut.visit());
    }

    @Test
    void refusesMoreThanTheHourAllowsInWhateverPiecesAndThroughWhateverInstance() throws Exception {
        DoorFactory factory = factory(new Bounds(5, 5));
        EckIdDoor one = factory.getService(FakeBundles.bundle("org.eckid.uwlr", 20), null);
        EckIdDoor other = factory.getService(FakeBundles.bundle("org.eckid.uwlr", 22), null);
        assertEquals(4, one.disclose(REQUEST, pupils(4), (person, id) -> {}).given());
        assertEquals(Optional.of(pupil(2)), other.personOf(REQUEST, new EckId(FakeIssuer.eckIdOf("000000002"))));
        door = other;
        assertEquals(Reason.TOO_MANY_READS, refusal(REQUEST));
        assertEquals(
                Reason.TOO_MANY_READS,
                assertThrows(
                                EckIdException.class,
                                () -> one.personOf(REQUEST, new EckId(FakeIssuer.eckIdOf("000000002"))))
                        .reason());
        stage.clock.pass(Duration.ofMinutes(61));
        assertEquals(4, other.disclose(REQUEST, pupils(4), (person, id) -> {}).given());
    }

    @Test
    void servesMoreThanItReadsAtOnceInTheOrderAsked() throws Exception {
        List<PersonRef> asked = pupils(1201);
        List<PersonRef> answered = new ArrayList<>();
        Disclosure disclosure = door.disclose(REQUEST, asked, (person, id) -> answered.add(person));
        assertEquals(asked, answered);
        assertEquals(List.of(1201, 4), List.of(disclosure.asked(), disclosure.given()));
    }

    @Test
    void countsReverseQuestionsToo() throws Exception {
        door = factory(new Bounds(3, 3)).getService(FakeBundles.bundle("org.eckid.uwlr", 20), null);
        EckId eckId = new EckId(FakeIssuer.eckIdOf("000000002"));
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.of(pupil(2)), door.personOf(REQUEST, eckId));
        }
        EckIdException refused = assertThrows(EckIdException.class, () -> door.personOf(REQUEST, eckId));
        assertEquals(Reason.TOO_MANY_READS, refused.reason());
    }

    @Test
    void endsAVisitThatAsksForMoreThanTheHourAllowsAndAuditsIt() throws Exception {
        door = factory(new Bounds(3, 3)).getService(FakeBundles.bundle("org.eckid.uwlr", 20), null);
        EckIdException refused = assertThrows(
                EckIdException.class,
                () -> door.disclose(REQUEST, pupils(4), (person, id) -> {
                    throw new AssertionError("nothing may be given");
                }));
        assertEquals(Reason.TOO_MANY_READS, refused.reason());
        assertTrue(refused.getMessage().contains("ids.per.hour of org.eckid.core.guard"), refused.getMessage());
        assertTrue(stage.trail.entries().stream()
                .anyMatch(entry -> entry.result().refused().equals(Optional.of(Reason.TOO_MANY_READS))));
    }

    @Test
    void auditsOnceAnHourThatABundleLookedForTheDoorInVain() throws Exception {
        Guard guard = GuardFixture.guard();
        DoorFactory factory = factory(guard);
        for (int i = 0; i < 3; i++) {
            GuardFixture.lookForTheDoor(guard, FakeBundles.bundle("org.example.stranger", 21));
            GuardFixture.lookForTheDoor(guard, FakeBundles.bundle("org.example.other", 23));
            GuardFixture.lookForTheDoor(guard, FakeBundles.bundle("org.eckid.uwlr", 20));
        }
        assertEquals(2, stage.trail.await("look-up", 2));
        stage.clock.pass(Duration.ofMinutes(61));
        GuardFixture.lookForTheDoor(guard, FakeBundles.bundle("org.example.stranger", 21));
        assertEquals(3, stage.trail.await("look-up", 3));
        factory.close();
        GuardFixture.lookForTheDoor(guard, FakeBundles.bundle("org.example.third", 24));
        assertEquals(3, stage.trail.await("look-up", 3));
    }
}
