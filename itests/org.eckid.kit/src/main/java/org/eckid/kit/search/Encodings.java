// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a text is written down. Each way is told by its name; several ways may have one name. */
final class Encodings {
    /** Told of each way. */
    @FunctionalInterface
    interface Sink {
        void encoded(String name, byte[] bytes);
    }

    private final String text;
    private final byte[] bytes;

    Encodings(String text) {
        this.text = text;
        this.bytes = utf8(text);
    }

    /** A character for a character. */
    void asText(Sink sink) {
        sink.encoded("plain", bytes);
        // But for one byte at the end, both orders of the bytes look the same for these letters.
        sink.encoded("UTF-16", Arrays.copyOf(utf16(), utf16().length - 1));
    }

    /** Each character, or each byte, as something else. */
    void wrapped(Sink sink) {
        String hex = HexFormat.of().formatHex(bytes);
        sink.encoded("hex", utf8(hex));
        if (!hex.equals(hex.toUpperCase(Locale.ROOT))) {
            sink.encoded("hex in capitals", utf8(hex.toUpperCase(Locale.ROOT)));
        }
        sink.encoded(
                "URL-encoded throughout", utf8(HexFormat.of().withPrefix("%").formatHex(bytes)));
        sink.encoded("JSON escapes", utf8(HexFormat.of().withPrefix("\\u00").formatHex(bytes)));
        sink.encoded("XML references", utf8(references("&#%d;")));
        sink.encoded("hexadecimal XML references", utf8(references("&#x%x;")));
        base64(bytes, sink);
        base64(utf16(), (name, form) -> sink.encoded(name + " of UTF-16", form));
        forUrls(sink);
    }

    /** Where only some characters must be encoded; for most values none, and that is plain. */
    private void forUrls(Sink sink) {
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        if (!form.equals(text)) {
            sink.encoded("URL-encoded", utf8(form));
            sink.encoded("URL-encoded, as in a path", utf8(form.replace("+", "%20")));
        }
    }

    private String references(String pattern) {
        return text.chars()
                .mapToObj(letter -> String.format(Locale.ROOT, pattern, letter))
                .collect(Collectors.joining());
    }

    /**
     * Base64 looks different for each of three places where the content may begin. The alphabet for URLs differs only in
     * two digits, which few values need.
     */
    static void base64(byte[] content, Sink sink) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + content.length];
            System.arraycopy(content, 0, shifted, before, content.length);
            byte[] usual = pure(Base64.getEncoder().encode(shifted), before, shifted.length);
            byte[] forUrls = pure(Base64.getUrlEncoder().encode(shifted), before, shifted.length);
            sink.encoded("base64", usual);
            if (!Arrays.equals(usual, forUrls)) {
                sink.encoded("base64 for URLs", forUrls);
            }
        }
    }

    /** Only the digits that depend on nothing but the content. */
    private static byte[] pure(byte[] encoded, int before, int length) {
        int first = (before * 8 + 5) / 6;
        int last = length * 8 / 6;
        return Arrays.copyOfRange(encoded, first, last);
    }

    private byte[] utf16() {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
