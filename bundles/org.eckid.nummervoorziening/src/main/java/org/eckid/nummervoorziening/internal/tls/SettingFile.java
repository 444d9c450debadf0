// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * A file that a setting names. Says in each refusal which setting, which file and what to do.
 *
 * @param property the setting
 * @param path where it points
 */
public record SettingFile(String property, String path) {

    /** Whether the setting is there at all. */
    public boolean isSet() {
        return !path.isBlank();
    }

    /** The content. */
    byte[] bytes() throws EckIdException {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw wrong("can't be read (" + e.getClass().getSimpleName() + ")", "see that it is there and readable");
        }
    }

    /** Whether the content is text with PEM blocks. */
    boolean isPem() throws EckIdException {
        return new String(bytes(), StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    /** A refusal; never give it a password or the content. */
    EckIdException wrong(String what, String todo) {
        return new EckIdException(Reason.SETTING_WRONG, property + ": " + path + " " + what + "; " + todo);
    }
}
