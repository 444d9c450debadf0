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
import org.eckid.core.internal.enrol.FakeIssuer;
import org.eckid.core.internal.enrol.Stage;
import org.eckid.core.internal.guard.FakeBundles;
import org.eckid.core.internal.guard.Guard;
import org.eckid.core.internal.guard.GuardFixture;
import org.eckid.core.internal.limit.Bounds;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.store.AuditRecord;
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
                stage.store,
                stage.store,
                stage.store,
                stage.sealer,
                stage.enrolments.corrections(),
                stage.clock);
    }

    private static List<PersonRef> pupils(int count) {
        return IntStream.range(0, count).mapToObj(number -> pupil(number)).toList();
    }

    private Reason refusal(SupplierRequest request) {
        int before = stage.store.audit().size();
        Reason reason = assertThrows(
                        EckIdException.class,
                        () -> door.disclose(request, pupils(4), (person, id) -> {
                            throw new AssertionError("nothing may be given");
                        }))
                .reason();
        AuditRecord written = stage.store.audit().get(before);
        assertEquals(Optional.of(reason), written.refused());
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
    void writesTheAuditBeforeAndAfterWithCountsOnly() throws EckIdException {
        door.disclose(REQUEST, pupils(4), (person, id) -> {});
        List<AuditRecord> audit = stage.store.audit();
        assertEquals(
                List.of("disclose", "disclosed"),
                audit.stream().map(AuditRecord::event).toList());
        assertEquals(List.of(4, 4), List.of(audit.get(1).asked(), audit.get(1).given()));
        assertTrue(audit.get(0).bundle().startsWith("org.eckid.uwlr "));
    }

    @Test
    void givesNothingWhenTheAuditCantBeWritten() {
        stage.store.breakAudit();
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
    void noticesASealUnderAnotherName() {
        stage.store.swapSeals(BOARD, pupil(0), pupil(1));
        Reason reason = assertThrows(EckIdException.class, () -> door.disclose(REQUEST, pupils(1), (person, id) -> {}))
                .reason();
        assertEquals(Reason.STORE_DAMAGED, reason);
    }

    @Test
    void givesABundleThatIsNotListedNoDoorAndAuditsTheAttempt() {
        assertNull(factory().getService(FakeBundles.bundle("org.example.stranger", 21), null));
        AuditRecord attempt = stage.store.audit().get(0);
        assertEquals("instance", attempt.event());
        assertEquals(Optional.of(Reason.NOT_LISTED), attempt.refused());
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
        assertEquals(3, stage.store.audit().get(1).given());
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
        assertTrue(stage.store.audit().stream()
                .anyMatch(entry -> entry.refused().equals(Optional.of(Reason.TOO_MANY_READS))));
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
        assertEquals(2, stage.store.awaitAudit("look-up", 2));
        stage.clock.pass(Duration.ofMinutes(61));
        GuardFixture.lookForTheDoor(guard, FakeBundles.bundle("org.example.stranger", 21));
        assertEquals(3, stage.store.awaitAudit("look-up", 3));
        factory.close();
        GuardFixture.lookForTheDoor(guard, FakeBundles.bundle("org.example.third", 24));
        assertEquals(3, stage.store.awaitAudit("look-up", 3));
    }
}
