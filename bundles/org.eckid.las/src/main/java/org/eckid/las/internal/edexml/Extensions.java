// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eckid.las.ImportException;

/**
 * What EDEXML has no element for, kept the way its schema offers: {@code toevoegingen} with a {@code blok} of type
 * {@code OpmerkingGegevensType}, a {@code code} of ours and the value as {@code opmerking}. Blocks of others are skipped.
 */
final class Extensions {
    /** At a school: its name. */
    static final String SCHOOL_NAME = "org.eckid.schoolnaam";
    /** At a school: its education type; BO when it is not there. */
    static final String EDUCATION_TYPE = "org.eckid.onderwijssoort";
    /** At a pupil: {@code false} while DUO has not verified the number; verified when it is not there. */
    static final String VERIFIED = "org.eckid.geverifieerd";

    private final Map<String, String> values = new HashMap<>();

    void read(XmlCursor cursor) throws ImportException {
        cursor.children(name -> {
            if (name.equals("blok")) {
                block(cursor);
            }
        });
    }

    Optional<String> value(String code) {
        return Optional.ofNullable(values.get(code));
    }

    private void block(XmlCursor cursor) throws ImportException {
        Map<String, String> block = new HashMap<>();
        cursor.children(name -> {
            if (name.equals("code") || name.equals("opmerking")) {
                cursor.text().ifPresent(found -> block.put(name, found));
            }
        });
        String code = block.get("code");
        if (code != null) {
            values.put(code, block.getOrDefault("opmerking", ""));
        }
    }
}
