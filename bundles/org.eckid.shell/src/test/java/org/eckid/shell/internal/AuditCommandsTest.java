// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Origin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.eckid.api.Purpose;
import org.eckid.api.Reason;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.AuditCheck;
import org.eckid.api.control.AuditControls;
import org.eckid.api.control.AuditEntry;
import org.eckid.api.control.AuditPeriod;
import org.eckid.api.control.AuditSink;
import org.eckid.api.control.PersonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandsTest {
    private static final Instant AT = Instant.parse("2026-09-01T10:00:00Z");
    private static final PersonRef PUPIL = new PersonRef(PersonKind.PUPIL, "4711");
    private static final AuditEntry ENTRY = new AuditEntry(
            7,
            AT,
            "disclose",
            "org.eckid.uwlr 1.0.0",
            Optional.empty(),
            Optional.of(new Administrator("=cmd \"Jan\" é")),
            Optional.of(new BoardId("41123")),
            Optional.of(new Brin("19HY00")),
            Optional.of(new SupplierId("uitgever-1")),
            Optional.of(new Purpose("uwlr")),
            Optional.of(3L),
            3,
            1,
            Map.of(Reason.NO_ID_YET, 2),
            Optional.empty(),
            Optional.of("ab"),
            List.of(PUPIL),
            "cd");

    @TempDir
    private Path folder;

    private final Answers controls = new Answers();
    private final AuditCommands commands =
            new AuditCommands(controls, new Desk("beheer", Clock.fixed(AT, ZoneOffset.UTC)));

    /** Answers what the test expects, and keeps what was asked. */
    static final class Answers implements AuditControls {
        private AuditPeriod period = new AuditPeriod(Optional.empty(), Optional.empty());
        private boolean fails;

        @Override
        public List<AuditEntry> newest(Administrator who, BoardId board, AuditPeriod asked, int most) {
            period = asked;
            return List.of(ENTRY);
        }

        @Override
        public long export(Administrator who, Optional<BoardId> board, AuditPeriod asked, AuditSink sink)
                throws IOException {
            sink.list("ef", List.of(PUPIL, new PersonRef(PersonKind.STAFF, "-1")));
            sink.entry(ENTRY);
            if (fails) {
                throw new IOException("disk full");
            }
            return 1;
        }

        @Override
        public AuditCheck verify(Administrator who, Optional<String> head) {
            return new AuditCheck(
                    7, Optional.of("7:cd"), head.isPresent() ? List.of("record 7 is not there") : List.of());
        }

        @Override
        public PersonReport person(Administrator who, BoardId board, PersonRef person) {
            assertEquals(PUPIL, person);
            return new PersonReport(
                    Presence.PRESENT,
                    Optional.empty(),
                    Optional.of(new Brin("19HY00")),
                    Optional.of(AT),
                    Optional.of(Origin.FETCHED),
                    List.of(ENTRY));
        }
    }

    @Test
    void showsWhoCameForWhomAndWhatCameOfIt() {
        String shown = commands.audit("41123", "2026-09-01", "2026-09-02");
        assertTrue(shown.contains("uitgever-1") && shown.contains("2 no id yet"), shown);
        assertEquals(Optional.of(Instant.parse("2026-09-01T00:00:00Z")), controls.period.from());
        assertEquals(Optional.of(Instant.parse("2026-09-03T00:00:00Z")), controls.period.until());
    }

    @Test
    void exportsJsonLinesForTheOwnerOnly() throws IOException {
        Path file = folder.resolve("audit.jsonl");
        assertEquals("1 records written to " + file, commands.export("jsonl", file.toString(), "all"));
        assertEquals(
                List.of(
                        "{\"list\":\"ef\",\"persons\":[\"PUPIL:4711\",\"STAFF:-1\"]}",
                        "{\"number\":7,\"at\":\"2026-09-01T10:00:00Z\",\"event\":\"disclose\","
                                + "\"bundle\":\"org.eckid.uwlr 1.0.0\",\"administrator\":\"=cmd \\\"Jan\\\" \\u00e9\","
                                + "\"board\":\"41123\",\"school\":\"19HY00\",\"supplier\":\"uitgever-1\","
                                + "\"purpose\":\"uwlr\",\"visit\":3,\"asked\":3,\"given\":1,"
                                + "\"withheld\":{\"NO_ID_YET\":2},\"list\":\"ab\",\"persons\":[\"PUPIL:4711\"],"
                                + "\"chain\":\"cd\"}"),
                Files.readAllLines(file));
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
    }

    @Test
    void exportsCsvInWhichNothingIsAFormula() throws IOException {
        Path file = folder.resolve("audit.csv");
        commands.export("csv", file.toString(), "41123");
        String record = Files.readAllLines(file).get(1);
        assertTrue(record.contains("\"'=cmd \"\"Jan\"\" é\""), record);
        assertEquals(
                List.of("\"list\",\"kind\",\"key\"", "\"ef\",\"PUPIL\",\"4711\"", "\"ef\",\"STAFF\",\"'-1\""),
                Files.readAllLines(folder.resolve("audit.csv.persons.csv")));
    }

    @Test
    void writesOverNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("there"), "before");
        String answer = commands.export("jsonl", file.toString(), "all");
        assertTrue(answer.contains("is there already"), answer);
        assertEquals("before", Files.readString(file));
    }

    @Test
    void leavesNoHalfFile() {
        controls.fails = true;
        Path file = folder.resolve("audit.csv");
        assertTrue(commands.export("csv", file.toString(), "all").contains("can't be written"));
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(folder.resolve("audit.csv.persons.csv")));
    }

    @Test
    void tellsTheHeadAndWhatIsWrong() {
        assertTrue(commands.verify().endsWith("7:cd"));
        assertTrue(commands.verify("9:ab").contains("NOT as it was written:\n  record 7 is not there"));
    }

    @Test
    void tellsOfAPersonThatThereIsAnIdAndWhoGotIt() {
        String report = commands.person("41123", "pupil", "4711");
        assertTrue(report.startsWith("ECK iD: present, at school 19HY00\nMade: 2026-09-01T10:00:00Z, fetched"), report);
        assertTrue(report.contains("uitgever-1"), report);
        assertTrue(commands.person("41123", "parent", "4711").contains("neither pupil nor staff"));
    }
}
