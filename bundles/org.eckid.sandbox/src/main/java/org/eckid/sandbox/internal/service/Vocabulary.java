// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.util.List;
import org.eckid.sandbox.internal.soap.Node;

/** The chains and sectors that the sandbox knows. */
final class Vocabulary {

    private static final String BASE = "http://purl.edustandaard.nl/begrippenkader/";

    static final String CHAIN = BASE + "e7ec7d3c-c235-4513-bfb6-e54e66854795";
    static final String PRIMARY_EDUCATION = BASE + "512e4729-03a4-43a2-95ba-758071d1b725";
    private static final String SECONDARY_EDUCATION = BASE + "2a1401e9-c223-493b-9b86-78f6993b1a8d";
    private static final String VOCATIONAL_EDUCATION = BASE + "f3ac3fbb-5eae-49e0-8494-0a44855fff25";

    private static final List<Entry> CHAINS =
            List.of(new Entry(CHAIN, "Educatieve contentketen", "Digitaal leermateriaal en toetsen"));
    private static final List<Entry> SECTORS = List.of(
            new Entry(PRIMARY_EDUCATION, "PO", "Primair onderwijs"),
            new Entry(SECONDARY_EDUCATION, "VO", "Voortgezet onderwijs"),
            new Entry(VOCATIONAL_EDUCATION, "MBO", "Middelbaar beroepsonderwijs"));

    private record Entry(String id, String name, String description) {

        Node node(String element) {
            return Node.branch(
                    element,
                    Node.leaf("id", id),
                    Node.leaf("name", name),
                    Node.leaf("description", description),
                    Node.leaf("lastEdited", "2017-03-01T00:00:00Z"));
        }
    }

    private Vocabulary() {}

    static boolean knowsChain(String id) {
        return CHAINS.stream().anyMatch(each -> each.id().equals(id));
    }

    static boolean knowsSector(String id) {
        return SECTORS.stream().anyMatch(each -> each.id().equals(id));
    }

    static List<Node> chains() {
        return CHAINS.stream().map(each -> each.node("chain")).toList();
    }

    static List<Node> sectors() {
        return SECTORS.stream().map(each -> each.node("sector")).toList();
    }
}
