// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.roster.Group;
import org.eckid.las.ImportException;

/** Reads one {@code groep} or {@code samengestelde_groep}. */
final class GroupReader {
    private final XmlCursor cursor;
    private final Map<String, String> texts = new HashMap<>();

    GroupReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    Group read() throws ImportException {
        boolean combined = cursor.name().equals("samengestelde_groep");
        String key = Keys.required(cursor);
        cursor.children(name -> {
            if (name.equals("naam") || name.equals("jaargroep")) {
                cursor.text().ifPresent(found -> texts.put(name, found));
            }
        });
        Optional<String> year = Optional.ofNullable(texts.get("jaargroep"));
        if (!combined && year.isEmpty()) {
            throw cursor.refused("a groep without jaargroep", "add it, or make it a samengestelde_groep");
        }
        return new Group(key, texts.getOrDefault("naam", key), combined ? Optional.empty() : year);
    }
}
