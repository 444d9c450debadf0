// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eckid.api.Brin;
import org.eckid.api.PersonKind;
import org.eckid.las.ImportException;
import org.eckid.las.ImportReport.SchoolImport;
import org.eckid.las.internal.data.SchoolRegister.Snapshot;
import org.eckid.las.internal.edexml.EdexmlWriter;
import org.eckid.las.internal.model.StoredPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final Brin BO = new Brin("20DP00");

    private Path data;
    private Path files;
    private TestLas test;
    private Path bo;

    @BeforeEach
    void loadTheSampleFromAFolder(@TempDir Path dataFolder, @TempDir Path fileFolder) throws Exception {
        data = dataFolder;
        files = fileFolder;
        test = new TestLas(data);
        test.feeder().copySample(files);
        bo = files.resolve("20DP00-bo.xml");
        test.feeder().load(files);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void changesNothingWhenTheSameFilesComeAgain() throws Exception {
        Snapshot before = bo();
        test.close();
        test = new TestLas(data, Clock.offset(TestLas.OCTOBER, Duration.ofDays(1)));

        for (SchoolImport school : test.feeder().load(files).schools()) {
            assertEquals(0, school.added() + school.changed() + school.left());
        }
        assertEquals(before, bo());
    }

    @Test
    void givesEachSchoolOutAsItCameIn() throws Exception {
        for (Brin brin : List.of(BO, new Brin("99SB00"), new Brin("99VS01"))) {
            Snapshot before = test.las().register().school(brin).orElseThrow();
            Path exported = Files.writeString(
                    files.resolve("export-" + brin.value() + ".xml"), new EdexmlWriter().write(before.file()));
            SchoolImport again = test.feeder().load(exported).schools().get(0);

            assertEquals(0, again.added() + again.changed() + again.left());
            assertEquals(before, test.las().register().school(brin).orElseThrow());
        }
    }

    @Test
    void keepsIdsWhenPersonsChangeLeaveAndComeBack() throws Exception {
        Map<String, Long> ids = ids();
        String original = Files.readString(bo);
        edit(original.replaceFirst("(?s)<leerling key=\"1005\">.*?</leerling>", "")
                .replaceFirst("<roepnaam>Testa</roepnaam>", "<roepnaam>Anders</roepnaam>"));
        test.las().close();
        test = new TestLas(data, Clock.offset(TestLas.OCTOBER, Duration.ofDays(1)));

        assertEquals(
                new SchoolImport(BO, 31, 5, 0, 1, 1),
                test.feeder().load(bo).schools().get(0));
        assertFalse(ids().containsKey("1005"));
        assertEquals(TestLas.OCTOBER.instant().plus(Duration.ofDays(1)), bo().changedAt());

        edit(original);
        assertEquals(
                new SchoolImport(BO, 32, 5, 1, 1, 0),
                test.feeder().load(bo).schools().get(0));
        assertEquals(ids, ids());
    }

    @Test
    void refusesAllFilesWhenOneIsWrong() throws Exception {
        Snapshot before = bo();
        edit(Files.readString(bo).replaceFirst("(?s)<leerling key=\"1005\">.*?</leerling>", ""));
        Files.writeString(files.resolve("zz.xml"), "<EDEX><school/></EDEX>");

        String message = refusal(files);
        assertTrue(message.startsWith("zz.xml, line 1: "), message);
        assertEquals(before, bo());
    }

    @Test
    void refusesTwoFilesOfOneSchool() throws Exception {
        Files.copy(bo, files.resolve("copy.xml"));

        String message = refusal(files);
        assertTrue(message.contains("20DP00"), message);
    }

    @Test
    void saysWhichFileIsNotThere() {
        Path nowhere = files.resolve("nowhere.xml");

        String message = refusal(nowhere);
        assertTrue(message.startsWith("nowhere.xml: "), message);
    }

    @Test
    void logsEveryPersonButNoNumberOrAddress() throws IOException {
        String log = test.las().files().stream()
                .filter(file -> file.toString().contains("log"))
                .map(ImportTest::text)
                .collect(Collectors.joining());

        assertTrue(log.contains("Proefkonijn"), "names are logged");
        assertFalse(log.contains("063138219"), "a BSN is not");
        assertFalse(log.contains("teacher@school.com"), "the address of staff is not");
    }

    private String refusal(Path fileOrFolder) {
        return String.valueOf(
                assertThrows(ImportException.class, () -> test.feeder().load(fileOrFolder))
                        .getMessage());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit(String content) throws IOException {
        Files.writeString(bo, content);
    }

    private Snapshot bo() {
        return test.las().register().school(BO).orElseThrow();
    }

    private Map<String, Long> ids() {
        return test.las().register().persons(PersonKind.PUPIL).stream()
                .filter(person -> person.school().equals(BO))
                .collect(Collectors.toMap(person -> person.person().lasKey(), StoredPerson::id));
    }
}
