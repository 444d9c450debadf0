// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final String ECK_ID = "https://ketenid.nl/pilot/" + "0123456789abcdef".repeat(8);
    private static final String PGN = "111222333";

    private final Sweep sweep = new Sweep(List.of(new KnownValue(Kind.ECK_ID, ECK_ID), new KnownValue(Kind.PGN, PGN)));

    private Swept over(Output... outputs) throws Exception {
        return sweep.over("exports", Stream.of(outputs));
    }

    private static Output bytes(String name, byte[] content) {
        return new Output(name, () -> new ByteArrayInputStream(content));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("leeg.txt"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void namesExitPlaceKindAndFormAndNeverTheValue() throws Exception {
        Swept swept = over(
                Output.text("clean.csv", "5;aanwezig"),
                Output.text("leaky.csv", "5;" + ECK_ID.toUpperCase(Locale.ROOT) + ";" + PGN));
        assertEquals(
                List.of("exports: leaky.csv holds an ECK iD (upper case)", "exports: leaky.csv holds a PGN (plain)"),
                swept.findings().stream().map(Finding::toString).toList());
        assertEquals(2, swept.outputs());
        assertEquals(Map.of(Kind.ECK_ID, 1, Kind.PGN, 1), swept.counts());
    }

    @Test
    void looksIntoArchivesAndIntoArchivesInThem() throws Exception {
        byte[] inner = zip("leerlingen.xml", utf8("<leerling eckid='" + ECK_ID + "'/>"));
        Swept swept = over(bytes("backup.zip", zip("maandag.zip.gz", gzip(inner))));
        assertEquals(
                List.of(new Finding("exports", "backup.zip!maandag.zip.gz!!leerlingen.xml", Kind.ECK_ID, "plain")),
                swept.findings());
    }

    @Test
    void seesAValueBehindWhatIsPacked() throws Exception {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(gzip(utf8("nothing")));
        page.writeBytes(utf8("\nLocation: /pupils/" + PGN));
        assertEquals(List.of(Kind.PGN), kinds(over(bytes("page", page.toByteArray()))));
    }

    @Test
    void seesAValueInANameAndDoesNotRepeatIt() throws Exception {
        Swept swept = over(Output.text("/tmp/" + PGN + ".txt", "clean"), bytes("b.zip", zip(PGN, utf8(ECK_ID))));
        assertEquals(List.of(Kind.PGN, Kind.PGN, Kind.ECK_ID), kinds(swept));
        assertFalse(swept.findings().toString().contains(PGN), swept::toString);
        assertEquals("b.zip!entry 2", swept.findings().get(2).place());
    }

    @Test
    void refusesToCallCleanWhatItCouldNotRead() {
        Output broken = new Output("/las/broken", () -> {
            throw new IOException("it was answered with status 500");
        });
        UnreadableException failure = assertThrows(UnreadableException.class, () -> over(broken));
        assertEquals(
                "The sweep can't read /las/broken of exports: it was answered with status 500.", failure.getMessage());
    }

    @Test
    void refusesToCallCleanAnArchiveThatIsBroken() throws Exception {
        byte[] whole = zip("a.xml", utf8(Base64.getEncoder().encodeToString(new byte[5000])));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThrows(UnreadableException.class, () -> over(bytes("half.zip", half)));
    }

    @Test
    void closesWhatItReads() throws Exception {
        boolean[] closed = new boolean[1];
        sweep.over("exports", Stream.<Output>of().onClose(() -> closed[0] = true));
        assertTrue(closed[0]);
    }

    private static List<Kind> kinds(Swept swept) {
        return swept.findings().stream().map(Finding::kind).toList();
    }
}
