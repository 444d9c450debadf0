// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eckid.api.EckIdException;

/** A password out of a file of its own, in UTF-8; a newline at its end is not part of it. Wiped by {@link #close()}. */
final class Password implements AutoCloseable {
    private final char[] characters;

    private Password(char[] characters) {
        this.characters = characters;
    }

    /** The password, empty when the setting is not there. */
    static Password from(SettingFile file) throws EckIdException {
        if (!file.isSet()) {
            return new Password(new char[0]);
        }
        byte[] bytes = file.bytes();
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        int length = decoded.length();
        while (length > 0 && (decoded.get(length - 1) == '\n' || decoded.get(length - 1) == '\r')) {
            length--;
        }
        char[] characters = new char[length];
        decoded.get(0, characters);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(decoded.array(), '\0');
        return new Password(characters);
    }

    /** The characters themselves, not a copy. */
    char[] characters() {
        return characters;
    }

    boolean isEmpty() {
        return characters.length == 0;
    }

    /** Whether it holds plain letters, digits and signs only. */
    boolean isAscii() {
        for (char character : characters) {
            if (character > '~') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }
}
