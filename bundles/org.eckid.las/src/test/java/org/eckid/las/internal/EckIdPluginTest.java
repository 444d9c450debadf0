// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.control.Administrator;
import org.eckid.las.ImportException;
import org.eckid.spi.host.AdminAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EckIdPluginTest {
    private final FakeCore core = new FakeCore();
    private TestLas test;
    private Path bo;

    @BeforeEach
    void loadOneSchool(@TempDir Path data, @TempDir Path files) throws Exception {
        test = new TestLas(data);
        test.feeder().copySample(files);
        bo = files.resolve("20DP00-bo.xml");
        test.feeder().load(bo);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void handsItsPlatformOverAndTakesItsFieldBack() throws EckIdException {
        EckIdPlugin plugin = new EckIdPlugin(test.las(), core);

        assertEquals(List.of(core.field), test.las().fields().fields());
        AdminAuthority authority = core.platform.orElseThrow().authority().orElseThrow();
        assertTrue(authority.mayChange(new Administrator("admin"), new BoardId("demo")));
        assertFalse(authority.mayChange(new Administrator("admin"), new BoardId("other")));
        assertFalse(authority.mayChange(new Administrator("someone"), new BoardId("demo")));

        plugin.disconnect();
        assertEquals(List.of(), test.las().fields().fields());
    }

    @Test
    void tellsWhoIsNewWhoChangedAndWhoLeft() throws Exception {
        EckIdPlugin plugin = new EckIdPlugin(test.las(), core);
        String left = id("1005");
        String verified = id("1026");
        edit("(?s)<leerling key=\"1005\">.*?</leerling>", "");
        edit("(?s)(<leerling key=\"1026\">.*?)<toevoegingen>.*?</toevoegingen>", "$1");
        edit("<leerling key=\"1006\">", "<leerling key=\"1999\">");
        String renamed = id("1006");
        edit("<roepnaam>Nepo</roepnaam>", "<roepnaam>Anders</roepnaam>");
        test.feeder().load(bo);

        assertEquals(
                List.of("changed " + verified, "changed " + id("1999"), "left " + left, "left " + renamed).stream()
                        .sorted()
                        .toList(),
                core.heard.stream().sorted().toList());

        plugin.disconnect();
        edit("<leerling key=\"1007\">", "<leerling key=\"1998\">");
        test.feeder().load(bo);
        assertEquals(4, core.heard.size(), "a gone plug-in hears nothing");
    }

    @Test
    void reportsAReplacedOnderwijsnummerUntilItIsAnswered() throws Exception {
        EckIdPlugin plugin = new EckIdPlugin(test.las(), core);
        String pupil = id("1002");
        String call = "replaced " + pupil + " was 101222331";
        String unverified = "<toevoegingen><blok><code>org.eckid.geverifieerd</code><opmerking>false</opmerking>"
                + "</blok></toevoegingen>";
        edit("<onderwijsnummer>101222331</onderwijsnummer>", "<bsn>111222333</bsn>" + unverified);
        test.feeder().load(bo);
        assertEquals(List.of("changed " + pupil), core.heard, "not before it is verified");

        edit("<bsn>111222333</bsn>" + unverified, "<bsn>111222333</bsn>");
        test.feeder().load(bo);
        assertEquals(List.of("changed " + pupil, call), core.heard);
        core.answer.completeExceptionally(new IllegalStateException("source unreachable"));
        plugin.disconnect();

        core.answer = new CompletableFuture<>();
        EckIdPlugin again = new EckIdPlugin(test.las(), core);
        assertEquals(List.of("changed " + pupil, call, call), core.heard, "asked again at the next connection");
        test.feeder().load(bo);
        assertEquals(3, core.heard.size(), "not twice at a time");
        core.answer.complete(null);
        assertTrue(test.las().register().replacedNumbers().isEmpty());
        again.disconnect();
    }

    @Test
    void reportsACorrectedBsnUntilItIsAnsweredAndNeverAsAReplacement() throws Exception {
        EckIdPlugin plugin = new EckIdPlugin(test.las(), core);
        String call = "corrected " + id("1001");
        edit("<bsn>063138219</bsn>", "<bsn>111222333</bsn>");
        test.feeder().load(bo);
        assertEquals(List.of(call), core.heard);
        test.feeder().load(bo);
        assertEquals(1, core.heard.size(), "not twice at a time");
        core.correction.completeExceptionally(new IllegalStateException("the plug-in stops"));
        plugin.disconnect();

        core.correction = new CompletableFuture<>();
        EckIdPlugin again = new EckIdPlugin(test.las(), core);
        assertEquals(List.of(call, call), core.heard, "told again at the next connection");
        core.correction.complete(null);
        assertTrue(test.las().register().openCorrections().isEmpty());
        again.disconnect();
    }

    @Test
    void reportsACorrectionThatComesWhileAnotherIsNotAnswered() throws Exception {
        EckIdPlugin plugin = new EckIdPlugin(test.las(), core);
        String call = "corrected " + id("1001");
        edit("<bsn>063138219</bsn>", "<bsn>111222333</bsn>");
        test.feeder().load(bo);
        edit("<bsn>111222333</bsn>", "<bsn>123456782</bsn>");
        CompletableFuture<Void> first = core.correction;
        core.correction = new CompletableFuture<>();
        test.feeder().load(bo);
        assertEquals(List.of(call, call), core.heard);
        first.complete(null);
        assertEquals(1, test.las().register().openCorrections().size(), "the second is still open");
        core.correction.complete(null);
        assertTrue(test.las().register().openCorrections().isEmpty());
        plugin.disconnect();
    }

    @Test
    void reportsANumberThatWasTakenAwayOrCameBackAsAnother() throws Exception {
        EckIdPlugin plugin = new EckIdPlugin(test.las(), core);
        String one = id("1001");
        String two = id("1003");
        edit("<bsn>063138219</bsn>", "");
        edit("<leerling key=\"1003\">", "<leerling key=\"1997\">");
        test.feeder().load(bo);
        assertTrue(core.heard.contains("corrected " + one), core.heard.toString());

        core.heard.clear();
        edit("<leerling key=\"1997\">", "<leerling key=\"1003\">");
        edit("(?s)(<leerling key=\"1003\">.*?)<bsn>[0-9]+</bsn>", "$1<bsn>123456782</bsn>");
        test.feeder().load(bo);
        assertTrue(core.heard.contains("corrected " + two), core.heard.toString());
        plugin.disconnect();
    }

    private void edit(String pattern, String replacement) throws IOException {
        Files.writeString(bo, Files.readString(bo).replaceFirst(pattern, replacement));
    }

    private String id(String key) throws ImportException {
        return test.las().register().persons(PersonKind.PUPIL).stream()
                .filter(person -> person.person().lasKey().equals(key))
                .map(person -> Long.toString(person.id()))
                .findFirst()
                .orElseThrow(() -> new ImportException("no pupil " + key));
    }
}
