// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {
    private static final String HEX = "0123456789abcdef".repeat(8);
    private static final String ECK_ID = "https://ketenid.nl/pilot/" + HEX;

    private final Needles needles = new Needles(List.of(ECK_ID));

    private Set<String> in(byte[] content) throws IOException {
        return needles.in(new ByteArrayInputStream(content));
    }

    private Set<String> in(String content) throws IOException {
        return in(content.getBytes(StandardCharsets.UTF_8));
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
        assertEquals(Set.of("URL-encoded"), in("?q=" + everyByte));
    }

    @Test
    void seesItInUtf16() throws IOException {
        assertEquals(Set.of("UTF-16 big-endian"), in(("x" + ECK_ID).getBytes(StandardCharsets.UTF_16BE)));
        assertTrue(in(HEX.getBytes(StandardCharsets.UTF_16LE)).contains("UTF-16 little-endian"));
    }

    @Test
    void seesItAsHexOfItsText() throws IOException {
        String hex = HexFormat.of().formatHex(ECK_ID.getBytes(StandardCharsets.UTF_8));
        assertEquals(Set.of("hex of text"), in("X'" + hex + "'"));
    }

    @Test
    void seesItsBytes() throws IOException {
        assertEquals(Set.of("raw bytes"), in(HexFormat.of().parseHex(HEX)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "{\"eckId\":\""})
    void seesItInBase64WhereverItBegins(String before) throws IOException {
        byte[] text = (before + ECK_ID + "\"}").getBytes(StandardCharsets.UTF_8);
        assertEquals(1, in(Base64.getEncoder().encode(text)).size());
        assertEquals(1, in(Base64.getUrlEncoder().withoutPadding().encode(text)).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 40})
    void seesItsBytesInBase64WhereverTheyBegin(int before) throws IOException {
        byte[] shifted = new byte[before + 64];
        System.arraycopy(HexFormat.of().parseHex(HEX), 0, shifted, before, 64);
        assertTrue(
                in(Base64.getEncoder().encode(shifted)).stream().allMatch(form -> form.startsWith("base64 of bytes")));
        assertFalse(in(Base64.getEncoder().encode(shifted)).isEmpty());
    }

    @Test
    void seesItAcrossTheEdgeOfTheBuffer() throws IOException {
        for (int before : new int[] {(1 << 20) - 64, (1 << 20) + 100, (2 << 20) - 1, (2 << 20) + 700}) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.writeBytes(new byte[before]);
            content.writeBytes(ECK_ID.getBytes(StandardCharsets.UTF_8));
            assertEquals(Set.of("plain"), in(content.toByteArray()), "after " + before + " bytes");
        }
    }

    @Test
    void seesItInAStreamThatGivesAFewBytesAtATime() throws IOException {
        InputStream slow = new ByteArrayInputStream(("x".repeat(5000) + ECK_ID).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(length, 7));
            }
        };
        assertEquals(Set.of("plain"), needles.in(slow));
    }

    @Test
    void seesNothingInNoise() throws IOException {
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        assertEquals(Set.of(), in(noise));
        assertEquals(Set.of(), in(HEX.substring(1)));
        assertEquals(Set.of(), in(""));
    }

    @Test
    void refusesAnIdThatItCouldNotFind() {
        List<String> without = List.of("https://ketenid.nl/pilot/12");
        assertThrows(IllegalArgumentException.class, () -> new Needles(without));
    }
}
