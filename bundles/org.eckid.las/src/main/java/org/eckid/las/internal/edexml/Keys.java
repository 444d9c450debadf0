// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import java.util.Set;
import org.eckid.las.ImportException;

/** The {@code key} attributes that hold an EDEXML file together. */
final class Keys {
    private static final int MOST = 256;

    private Keys() {}

    static String required(XmlCursor cursor) throws ImportException {
        String key = cursor.attribute("key")
                .orElseThrow(() -> cursor.refused("a " + cursor.name() + " without a key", "give it a key attribute"));
        if (key.length() > MOST) {
            throw cursor.refused("a key longer than " + MOST + " characters", "give it a shorter key");
        }
        return key;
    }

    static void addNew(Set<String> seen, XmlCursor cursor, String what) throws ImportException {
        if (!seen.add(required(cursor))) {
            throw cursor.refused("two " + what + " with the same key", "give each a key of its own");
        }
    }
}
