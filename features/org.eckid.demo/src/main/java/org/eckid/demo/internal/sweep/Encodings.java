// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The forms in which the hexadecimal part of an id may lie somewhere, each as the bytes that would be seen. */
final class Encodings {
    private Encodings() {}

    /**
     * All forms.
     *
     * @param hex lower-case hexadecimal digits
     * @return the bytes to look for, by the name of the form
     */
    static Map<String, byte[]> of(String hex) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        String upper = hex.toUpperCase(Locale.ROOT);
        byte[] ascii = ascii(hex);
        byte[] raw = HexFormat.of().parseHex(hex);
        forms.put("plain", ascii);
        forms.put("upper case", ascii(upper));
        forms.put("UTF-16 big-endian", hex.getBytes(StandardCharsets.UTF_16BE));
        forms.put("UTF-16 little-endian", hex.getBytes(StandardCharsets.UTF_16LE));
        forms.put("hex of text", ascii(HexFormat.of().formatHex(ascii)));
        forms.put("hex of upper case", ascii(HexFormat.of().formatHex(ascii(upper))));
        forms.put("URL-encoded", ascii(HexFormat.of().withPrefix("%").formatHex(ascii)));
        forms.put("JSON escapes", ascii(HexFormat.of().withPrefix("\\u00").formatHex(ascii)));
        forms.put("XML references", ascii(references(hex)));
        forms.put("raw bytes", raw);
        base64(forms, "base64 of text", ascii);
        base64(forms, "base64 of upper case", ascii(upper));
        base64(forms, "base64 of bytes", raw);
        return forms;
    }

    /**
     * Base64 of a text that holds the id looks different for each of three places where the id may begin. The alphabet for
     * URLs differs only in two digits, which few ids need.
     */
    private static void base64(Map<String, byte[]> forms, String name, byte[] content) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + content.length];
            System.arraycopy(content, 0, shifted, before, content.length);
            byte[] usual = pure(Base64.getEncoder().encode(shifted), before, shifted.length);
            byte[] forUrls = pure(Base64.getUrlEncoder().encode(shifted), before, shifted.length);
            forms.put(name + ", shift " + before, usual);
            if (!Arrays.equals(usual, forUrls)) {
                forms.put(name + " for URLs, shift " + before, forUrls);
            }
        }
    }

    /** Only the digits that depend on nothing but the id. */
    private static byte[] pure(byte[] encoded, int before, int length) {
        int first = (before * 8 + 5) / 6;
        int last = length * 8 / 6;
        return Arrays.copyOfRange(encoded, first, last);
    }

    private static String references(String text) {
        StringBuilder all = new StringBuilder();
        text.chars().forEach(each -> all.append("&#").append(each).append(';'));
        return all.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
