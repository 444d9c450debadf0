// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a text is written down, each way under its name. */
final class Encodings {
    private final String text;

    Encodings(String text) {
        this.text = text;
    }

    /** A character for a character. */
    Map<String, byte[]> asText() {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("plain", utf8(text));
        // But for one byte at the end, both orders of the bytes look the same for these letters.
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
        forms.put("UTF-16", Arrays.copyOf(utf16, utf16.length - 1));
        return forms;
    }

    /** Each character, or each byte, as something else. */
    Map<String, byte[]> wrapped() {
        Map<String, byte[]> wrapped = new LinkedHashMap<>();
        byte[] bytes = utf8(text);
        String hex = HexFormat.of().formatHex(bytes);
        wrapped.put("hex", utf8(hex));
        if (!hex.equals(hex.toUpperCase(Locale.ROOT))) {
            wrapped.put("hex in capitals", utf8(hex.toUpperCase(Locale.ROOT)));
        }
        wrapped.put(
                "URL-encoded throughout", utf8(HexFormat.of().withPrefix("%").formatHex(bytes)));
        wrapped.put("JSON escapes", utf8(HexFormat.of().withPrefix("\\u00").formatHex(bytes)));
        wrapped.put("XML references", utf8(references("&#%d;")));
        wrapped.put("hexadecimal XML references", utf8(references("&#x%x;")));
        wrapped.putAll(base64(bytes));
        prefixed(wrapped, "UTF-16", base64(text.getBytes(StandardCharsets.UTF_16LE)));
        forUrls(wrapped);
        return wrapped;
    }

    private static void prefixed(Map<String, byte[]> all, String of, Map<String, byte[]> forms) {
        forms.forEach((name, bytes) -> all.put(name + " of " + of, bytes));
    }

    /** Where only some characters must be encoded; for most values none, and that is plain. */
    private void forUrls(Map<String, byte[]> all) {
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        if (!form.equals(text)) {
            all.put("URL-encoded", utf8(form));
            all.put("URL-encoded, as in a path", utf8(form.replace("+", "%20")));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
    static Map<String, byte[]> base64(byte[] content) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + content.length];
            System.arraycopy(content, 0, shifted, before, content.length);
            byte[] usual = pure(Base64.getEncoder().encode(shifted), before, shifted.length);
            byte[] forUrls = pure(Base64.getUrlEncoder().encode(shifted), before, shifted.length);
            forms.put("base64, shift " + before, usual);
            if (!Arrays.equals(usual, forUrls)) {
                forms.put("base64 for URLs, shift " + before, forUrls);
            }
        }
        return forms;
    }

    /** Only the digits that depend on nothing but the content. */
    private static byte[] pure(byte[] encoded, int before, int length) {
        int first = (before * 8 + 5) / 6;
        int last = length * 8 / 6;
        return Arrays.copyOfRange(encoded, first, last);
    }
}
