// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The two test persons whose values Kennisnet published with its reference clients. */
final class PublishedPersons {

    private final Map<String, String> stampseudonyms = new HashMap<>();
    private final Map<String, String> eckIds = new HashMap<>();

    PublishedPersons() {
        Properties values = new Properties();
        try (InputStream in = PublishedPersons.class.getResourceAsStream("published-persons.properties")) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks published-persons.properties; build it again");
            }
            values.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("published-persons.properties cannot be read; build the bundle again", e);
        }
        for (String person : new String[] {"pupil", "teacher"}) {
            String stampseudonym = values.getProperty(person + ".stampseudonym");
            stampseudonyms.put(values.getProperty(person + ".hpgn"), stampseudonym);
            eckIds.put(stampseudonym, values.getProperty(person + ".eckId"));
        }
    }

    Optional<String> stampseudonym(String hpgn) {
        return Optional.ofNullable(stampseudonyms.get(hpgn));
    }

    /** The published ECK iD, which is the one of primary education. */
    Optional<String> eckId(String stampseudonym, String sectorId) {
        return sectorId.equals(Vocabulary.PRIMARY_EDUCATION)
                ? Optional.ofNullable(eckIds.get(stampseudonym))
                : Optional.empty();
    }
}
