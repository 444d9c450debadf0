// SPDX-License-Identifier: Apache-2.0
package org.eckid.las;

import java.io.Serial;

/** A file was refused, and nothing was changed. The message is one line for a person and never repeats a PGN. */
public final class ImportException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message the file, the line, what is wrong and what to do
     */
    public ImportException(String message) {
        super(message);
    }
}
