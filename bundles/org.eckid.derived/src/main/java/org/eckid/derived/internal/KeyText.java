// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eckid.api.BoardId;

/**
 * What is in a key file: one line with the key of 64 bytes and a check over key and board. Without the check one changed
 * digit, or the file of another board, would give other ids and nobody would notice.
 */
final class KeyText {
    static final int KEY_BYTES = 64;

    private static final String LABEL = "eckid-board-key-1";
    private static final Pattern FORM = Pattern.compile(LABEL + ":([0-9a-f]{128}):([0-9a-f]{128})");

    private KeyText() {}

    static String of(BoardId board, byte[] key) {
        HexFormat hex = HexFormat.of();
        return LABEL + ":" + hex.formatHex(key) + ":" + hex.formatHex(check(board, key)) + "\n";
    }

    /** The key, or nothing if the text is damaged or another board's. */
    static Optional<byte[]> read(BoardId board, String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        byte[] key = HexFormat.of().parseHex(form.group(1));
        byte[] check = HexFormat.of().parseHex(form.group(2));
        return MessageDigest.isEqual(check, check(board, key)) ? Optional.of(key) : Optional.empty();
    }

    private static byte[] check(BoardId board, byte[] key) {
        return Hmac.of(key, LABEL, board.value());
    }
}
