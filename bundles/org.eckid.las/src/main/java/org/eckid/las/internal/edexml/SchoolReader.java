// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.roster.SchoolYear;
import org.eckid.las.ImportException;
import org.eckid.las.internal.model.SchoolFacts;

/** Reads the {@code school} block. */
final class SchoolReader {
    private static final Set<String> WANTED = Set.of("schooljaar", "brincode", "dependancecode");

    private final XmlCursor cursor;
    private final Map<String, String> texts = new HashMap<>();
    private final Extensions extensions = new Extensions();

    SchoolReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    SchoolFacts read() throws ImportException {
        cursor.children(this::element);
        try {
            Brin brin = brin();
            String name = extensions.value(Extensions.SCHOOL_NAME).orElse("School " + brin.value());
            String type = extensions.value(Extensions.EDUCATION_TYPE).orElse("BO");
            return new SchoolFacts(brin, name, new EducationType(type), new SchoolYear(required("schooljaar")));
        } catch (IllegalArgumentException e) {
            // These messages name the form that is expected, not what was found.
            throw cursor.refused("in the school block: " + e.getMessage(), "correct it and import again");
        }
    }

    private void element(String name) throws ImportException {
        if (name.equals("toevoegingen")) {
            extensions.read(cursor);
        } else if (WANTED.contains(name)) {
            cursor.text().ifPresent(found -> texts.put(name, found));
        }
    }

    /** Some systems write the location behind the brincode instead of in dependancecode. */
    private Brin brin() throws ImportException {
        String brin = required("brincode").toUpperCase(Locale.ROOT);
        String location = texts.getOrDefault("dependancecode", "");
        return new Brin(brin.length() == 4 ? brin + location : brin);
    }

    private String required(String name) throws ImportException {
        String text = texts.get(name);
        if (text == null) {
            throw cursor.refused("the school block has no " + name, "export the file for a school with a BRIN");
        }
        return text;
    }
}
