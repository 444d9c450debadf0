// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All forms in which a value may lie somewhere. A long value is searched in overlapping pieces, so that one that was cut
 * off, or broken into lines as MIME does with base64, is seen too.
 */
final class Forms {
    /** Pseudonyms and hashes: what matters of them is hexadecimal, whatever URI stands before it. */
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64,}$");

    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");
    private static final int PIECE = 32;
    private static final int STEP = 16;

    private final Kind kind;
    private final List<Form> forms = new ArrayList<>();

    private Forms(Kind kind) {
        this.kind = kind;
    }

    static List<Form> of(KnownValue value) {
        Forms all = new Forms(value.kind());
        Matcher digits = DIGITS.matcher(value.text());
        boolean hex = digits.find();
        String core = hex ? digits.group() : value.text();
        for (int from = 0; from == 0 || from + PIECE <= core.length(); from += STEP) {
            all.piece(core.substring(from, Math.min(core.length(), from + PIECE)));
        }
        if (hex) {
            all.raw(core);
        }
        all.withoutLeadingZeros(core);
        return all.forms;
    }

    private void piece(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        written("", text);
        if (!upper.equals(text)) {
            written("upper case", upper);
        }
        if (!lower.equals(text)) {
            written("lower case", lower);
        }
    }

    /** As this text, in each encoding. The usual letters go by the name of the encoding alone. */
    private void written(String letters, String text) {
        Encodings encodings = new Encodings(text);
        Form.Edge edge = DECIMAL.matcher(text).matches() ? Form.Edge.NO_DIGIT : Form.Edge.ANY;
        encodings.asText((encoding, bytes) -> add(name(encoding, letters), bytes, edge));
        encodings.wrapped((encoding, bytes) -> add(name(encoding, letters), bytes, Form.Edge.ANY));
    }

    private static String name(String encoding, String letters) {
        if (letters.isEmpty()) {
            return encoding;
        }
        return "plain".equals(encoding) ? letters : encoding + " of " + letters;
    }

    /** The bytes that the digits stand for, sixteen at a time. */
    private void raw(String hex) {
        for (int from = 0; from + PIECE <= hex.length(); from += PIECE) {
            byte[] raw = HexFormat.of().parseHex(hex.substring(from, from + PIECE));
            add("raw bytes", raw, Form.Edge.ANY);
            Encodings.base64(raw, (name, bytes) -> add(name + " of raw bytes", bytes, Form.Edge.ANY));
        }
    }

    /** As a table with numbers for text would have it. */
    private void withoutLeadingZeros(String text) {
        String rest = text.replaceFirst("^0+", "");
        if (DECIMAL.matcher(text).matches() && rest.length() < text.length() && rest.length() >= Long.BYTES) {
            add("without leading zero", rest.getBytes(StandardCharsets.US_ASCII), Form.Edge.NO_DIGIT);
        }
    }

    private void add(String name, byte[] bytes, Form.Edge edge) {
        forms.add(new Form(kind, name, bytes, edge));
    }
}
