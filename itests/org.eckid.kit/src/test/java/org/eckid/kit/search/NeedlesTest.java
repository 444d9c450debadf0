// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {
    private static final String HEX = HexFormat.of().formatHex(bytes(64));
    private static final String ECK_ID = "https://ketenid.nl/pilot/" + HEX;
    private static final String PGN = "063138219";
    private static final String STAFF = "20DP teacher@school.com";

    /** A made-up id in which no piece occurs twice. */
    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static Set<String> forms(String value, byte[] content) throws IOException {
        Needles needles = new Needles(List.of(new KnownValue(Kind.ECK_ID, value)));
        return needles.in(new ByteArrayInputStream(content)).stream()
                .map(Match::form)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> in(byte[] content) throws IOException {
        return forms(ECK_ID, content);
    }

    private static Set<String> in(String content) throws IOException {
        return in(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> pgnIn(String content) throws IOException {
        return forms(PGN, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void seesTheIdAsItIs() throws IOException {
        assertEquals(Set.of("plain"), in("<leerling eckid=\"" + ECK_ID + "\"/>"));
    }

    @Test
    void seesItInCapitals() throws IOException {
        assertEquals(Set.of("upper case"), in("id;" + ECK_ID.toUpperCase(Locale.ROOT)));
    }

    @Test
    void seesItUrlEncoded() throws IOException {
        assertEquals(Set.of("plain"), in("?q=" + URLEncoder.encode(ECK_ID, StandardCharsets.UTF_8)));
        String everyByte = HexFormat.of().withPrefix("%").formatHex(ECK_ID.getBytes(StandardCharsets.UTF_8));
        assertEquals(Set.of("URL-encoded throughout"), in("?q=" + everyByte));
    }

    @Test
    void seesItInUtf16() throws IOException {
        assertEquals(Set.of("UTF-16"), in(("x" + ECK_ID + "x").getBytes(StandardCharsets.UTF_16BE)));
        assertEquals(Set.of("UTF-16"), in(("x" + ECK_ID + "x").getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(Set.of("UTF-16"), forms(PGN, PGN.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void seesItAsHexOfItsText() throws IOException {
        String hex = HexFormat.of().formatHex(ECK_ID.getBytes(StandardCharsets.UTF_8));
        assertEquals(Set.of("hex"), in("X'" + hex + "'"));
        String staff = HexFormat.of().withUpperCase().formatHex(STAFF.getBytes(StandardCharsets.UTF_8));
        assertEquals(Set.of("hex in capitals"), forms(STAFF, staff.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void seesItsBytes() throws IOException {
        assertEquals(Set.of("raw bytes"), in(HexFormat.of().parseHex(HEX)));
    }

    @Test
    void seesItInEscapesOfJsonAndXml() throws IOException {
        assertEquals(Set.of("JSON escapes"), in(escaped("\\u%04x")));
        assertEquals(Set.of("XML references"), in(escaped("&#%d;")));
        assertEquals(Set.of("hexadecimal XML references"), in(escaped("&#x%x;")));
    }

    private static String escaped(String pattern) {
        return ECK_ID.chars().mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "{\"eckId\":\""})
    void seesItInBase64WhereverItBegins(String before) throws IOException {
        byte[] text = (before + ECK_ID + "\"}").getBytes(StandardCharsets.UTF_8);
        for (byte[] encoded : List.of(
                Base64.getEncoder().encode(text),
                Base64.getUrlEncoder().withoutPadding().encode(text),
                Base64.getMimeEncoder().encode(text))) {
            Set<String> seen = in(encoded);
            assertFalse(seen.isEmpty());
            assertTrue(seen.stream().allMatch(form -> form.startsWith("base64")), seen::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 40})
    void seesItsBytesInBase64WhereverTheyBegin(int before) throws IOException {
        byte[] shifted = new byte[before + 64];
        System.arraycopy(HexFormat.of().parseHex(HEX), 0, shifted, before, 64);
        Set<String> seen = in(Base64.getEncoder().encode(shifted));
        assertFalse(seen.isEmpty());
        assertTrue(seen.stream().allMatch(form -> form.startsWith("base64") && form.endsWith("of raw bytes")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 50, 80})
    void seesAnIdThatWasCutOff(int from) throws IOException {
        assertEquals(Set.of("plain"), in(HEX.substring(from, from + 47) + "..."));
    }

    @Test
    void seesItAcrossTheEdgeOfTheBuffer() throws IOException {
        for (int before : new int[] {(1 << 20) - 64, (1 << 20) + 100, (2 << 20) - 1, (2 << 20) + 700}) {
            assertEquals(Set.of("plain"), in(after(before, ECK_ID)), "after " + before + " bytes");
        }
    }

    @Test
    void seesANumberAtEachPlaceAroundTheEdgeOfTheBuffer() throws IOException {
        for (int before = (1 << 20) - 20; before < (1 << 20) + 200; before++) {
            assertEquals(Set.of("plain"), forms(PGN, after(before, PGN)), "after " + before + " bytes");
            assertEquals(Set.of(), forms(PGN, after(before, PGN + "1")), "after " + before + " bytes");
            assertEquals(Set.of(), forms(PGN, after(before, "1" + PGN)), "after " + before + " bytes");
        }
    }

    private static byte[] after(int before, String text) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(new byte[before]);
        content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return content.toByteArray();
    }

    @Test
    void seesItInAStreamThatGivesAFewBytesAtATime() throws IOException {
        byte[] content = ("x".repeat(5000) + ECK_ID).getBytes(StandardCharsets.UTF_8);
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return super.read(buffer, from, Math.min(length, 7));
            }
        };
        Needles needles = new Needles(List.of(new KnownValue(Kind.STAMPSEUDONYM, ECK_ID)));
        assertEquals(Set.of(new Match(Kind.STAMPSEUDONYM, "plain")), needles.in(slow));
    }

    @Test
    void seesANumberInEachForm() throws IOException {
        assertEquals(Set.of("plain"), pgnIn("<bsn>063138219</bsn>"));
        assertEquals(Set.of("without leading zero"), pgnIn("number=63138219,"));
        assertEquals(Set.of("hex"), pgnIn("303633313338323139"));
        assertEquals(Set.of("UTF-16"), forms(PGN, ("x" + PGN).getBytes(StandardCharsets.UTF_16LE)));
        for (String before : List.of("", "a", "ab")) {
            byte[] text = (before + PGN + "/").getBytes(StandardCharsets.UTF_8);
            assertEquals(1, forms(PGN, Base64.getEncoder().encode(text)).size(), before);
        }
    }

    @Test
    void takesALongerNumberForAnotherOne() throws IOException {
        assertEquals(Set.of(), pgnIn("1063138219 0631382190 163138219 631382190"));
    }

    @Test
    void seesTheNumberOfStaff() throws IOException {
        assertEquals(Set.of("plain"), forms(STAFF, STAFF.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Set.of("lower case"), forms(STAFF, "20dp teacher@school.com".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Set.of("URL-encoded"), forms(STAFF, "20DP+teacher%40school.com".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                Set.of("URL-encoded, as in a path"),
                forms(STAFF, "20DP%20teacher%40school.com".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Set.of(), forms(STAFF, "teacher@school.com".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void seesNothingInNoise() throws IOException {
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        assertEquals(Set.of(), in(noise));
        assertEquals(Set.of(), forms(PGN, noise));
        assertEquals(Set.of(), in(HEX.substring(0, 20)));
        assertEquals(Set.of(), in(""));
    }

    @Test
    void refusesAValueThatWouldBeFoundByChance() {
        assertThrows(IllegalArgumentException.class, () -> new KnownValue(Kind.PGN, "1234567"));
    }

    @Test
    void neverTellsTheValue() {
        assertEquals("a PGN[hidden]", new KnownValue(Kind.PGN, PGN).toString());
    }
}
