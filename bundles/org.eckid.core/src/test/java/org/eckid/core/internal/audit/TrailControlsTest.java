// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.SCHOOL;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.eckid.api.Purpose;
import org.eckid.api.Reason;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.AuditCheck;
import org.eckid.api.control.AuditEntry;
import org.eckid.api.control.AuditPeriod;
import org.eckid.api.control.AuditSink;
import org.eckid.api.control.PersonReport;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.core.internal.enrol.Stage;
import org.eckid.core.internal.guard.FakeBundles;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditResult;
import org.eckid.spi.store.KeptAudit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class TrailControlsTest {
    private static final AuditPeriod ALWAYS = new AuditPeriod(Optional.empty(), Optional.empty());
    private static final SupplierRequest REQUEST =
            new SupplierRequest(BOARD, SCHOOL, Stage.SUPPLIER, new Purpose("uwlr"));

    private final Bundle connector = FakeBundles.bundle("org.eckid.uwlr", 20);
    private Stage stage;
    private TrailControls controls;

    @BeforeEach
    void fiveVisits() throws Exception {
        stage = new Stage();
        stage.host.withPupils(4);
        stage.active().enrol();
        Trail trail = node();
        controls = controls(trail);
        Audit audit = new Audit(trail, bundle -> Optional.empty());
        for (int i = 0; i < 5; i++) {
            audit.deciding(
                    AuditEvent.DISCLOSE,
                    connector,
                    REQUEST,
                    List.of(pupil(i), pupil(i + 1)),
                    Map.of(Reason.NO_ID_YET, i),
                    Optional.empty());
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** A node that has seen nothing yet. */
    private Trail node() {
        return new Trail(stage.trail, stage.sealer::auditKey, stage.clock);
    }

    private TrailControls controls(Trail trail) {
        return new TrailControls(trail, stage.slot, stage.store, stage.store);
    }

    private AuditCheck verify() throws EckIdException {
        return controls.verify(Stage.ADMIN, Optional.empty());
    }

    private void assertFound(String finding) throws EckIdException {
        List<String> findings = verify().findings();
        assertTrue(findings.stream().anyMatch(found -> found.contains(finding)), findings::toString);
    }

    private static KeptAudit saying(KeptAudit kept, AuditResult result) {
        AuditRecord entry = kept.entry();
        return new KeptAudit(
                kept.link(),
                new AuditRecord(entry.at(), entry.event(), entry.caller(), entry.target(), result, entry.visit()));
    }

    @Test
    void findsNothingInAnAuditThatNobodyTouched() throws EckIdException {
        AuditCheck check = verify();
        assertEquals(List.of(), check.findings());
        assertEquals(5, check.records());
        assertEquals(List.of(), controls.verify(Stage.ADMIN, check.head()).findings());
        assertEquals("audit-verified", stage.trail.entries().get(5).event());
    }

    @Test
    void namesARecordThatWasChanged() throws EckIdException {
        stage.trail.replace(
                2,
                kept -> saying(
                        kept,
                        new AuditResult(
                                2,
                                1,
                                Map.of(),
                                Optional.empty(),
                                kept.entry().result().persons())));
        assertFound("record 3 is not as it was written");
    }

    @Test
    void namesARecordThatWasDeleted() throws EckIdException {
        stage.trail.remove(2);
        assertFound("record 3 is missing");
    }

    @Test
    void namesRecordsThatWereSwapped() throws EckIdException {
        KeptAudit second = stage.trail.kept().get(1);
        KeptAudit third = stage.trail.kept().get(2);
        stage.trail.replace(1, kept -> new KeptAudit(kept.link(), third.entry()));
        stage.trail.replace(2, kept -> new KeptAudit(kept.link(), second.entry()));
        assertFound("record 2 is not as it was written");
    }

    @Test
    void namesARecordWhosePersonsWereChanged() throws EckIdException {
        stage.trail.replace(3, kept -> {
            AuditPersons list = kept.entry().result().persons().orElseThrow();
            AuditPersons other = AuditPersons.whole(list.list(), List.of(pupil(77), pupil(78)));
            return saying(kept, new AuditResult(2, 2, Map.of(), Optional.empty(), Optional.of(other)));
        });
        assertFound("the persons of record 4 are not those");
    }

    @Test
    void noticesThatTheEndWasCutOff() throws EckIdException {
        stage.trail.remove(4);
        controls = controls(node());
        assertFound("the end is missing: after record 4");
    }

    @Test
    void noticesAnOldEndThatWasPutBackOnTheNodeThatSawMore() throws EckIdException {
        KeptAudit last = stage.trail.kept().get(4);
        verify();
        stage.trail.remove(5);
        stage.trail.replace(4, kept -> last);
        assertFound("the end is missing: after record 5");
    }

    @Test
    void noticesByAHeadThatWasWrittenDownThatAnOldEndWasPutBack() throws EckIdException {
        KeptAudit last = stage.trail.kept().get(4);
        verify();
        Optional<String> head = controls.verify(Stage.ADMIN, Optional.empty()).head();
        stage.trail.remove(6);
        stage.trail.remove(5);
        stage.trail.replace(4, kept -> last);
        controls = controls(node());
        assertEquals(List.of(), verify().findings());
        List<String> findings = controls.verify(Stage.ADMIN, head).findings();
        assertTrue(findings.get(0).startsWith("record 6 is not there"), findings::toString);
    }

    @Test
    void goesOnBehindABrokenEndAndSaysSoForEver() throws EckIdException {
        stage.trail.remove(4);
        controls.newest(Stage.ADMIN, BOARD, ALWAYS, 10);
        assertEquals("chain-broken", stage.trail.entries().get(4).event());
        assertEquals("audit-shown", stage.trail.entries().get(5).event());
        controls = controls(node());
        assertFound("record 5 says that the end of the audit before it was missing");
    }

    @Test
    void refusesALinkThatWasMadeWithAnotherKey() throws EckIdException {
        KeptAudit third = stage.trail.kept().get(2);
        stage.trail.replace(
                2,
                kept -> new KeptAudit(
                        new AuditLink(3, stage.trail.kept().get(1).link().chain(), Optional.empty()), third.entry()));
        assertFound("record 3 is not as it was written");
    }

    @Test
    void aForgottenPersonBreaksNothing() throws EckIdException {
        assertEquals(2, node().forget(BOARD, pupil(1)));
        assertEquals(List.of(), stage.trail.naming(BOARD, pupil(1), 0, 10));
        controls = controls(node());
        assertEquals(List.of(), verify().findings());
    }

    @Test
    void tellsAPersonThatThereIsAnIdAndWhoGotIt() throws EckIdException {
        PersonReport report = controls.person(Stage.ADMIN, BOARD, pupil(2));
        assertEquals(Presence.PRESENT, report.presence());
        assertEquals(Optional.of(SCHOOL), report.school());
        assertEquals(Optional.of(Origin.FETCHED), report.source());
        assertTrue(report.madeAt().isPresent());
        assertEquals(
                List.of(2L, 3L, 6L),
                report.visits().stream().map(AuditEntry::number).toList());
        assertEquals(Optional.of(Stage.SUPPLIER), report.visits().get(0).supplier());
        assertEquals(Optional.of(Stage.ADMIN), report.visits().get(2).administrator());
    }

    @Test
    void tellsNothingToWhoMayNotChangeTheBoard() {
        var stranger = new Administrator("vreemde");
        assertEquals(
                Reason.NOT_AUTHORISED,
                assertThrows(EckIdException.class, () -> controls.person(stranger, BOARD, pupil(2)))
                        .reason());
        assertEquals(
                Reason.NOT_AUTHORISED,
                assertThrows(EckIdException.class, () -> controls.verify(stranger, Optional.empty()))
                        .reason());
    }

    @Test
    void exportsAllRecordsInOrder() throws Exception {
        List<AuditEntry> entries = new ArrayList<>();
        long count = controls.export(Stage.ADMIN, Optional.empty(), ALWAYS, new AuditSink() {
            @Override
            public void list(String name, List<PersonRef> persons) {
                throw new AssertionError("all lists are short");
            }

            @Override
            public void entry(AuditEntry entry) {
                entries.add(entry);
            }
        });
        assertEquals(6, count);
        assertEquals(List.of(pupil(0), pupil(1)), entries.get(0).persons());
        assertEquals("audit-exported", entries.get(5).event());
    }
}
