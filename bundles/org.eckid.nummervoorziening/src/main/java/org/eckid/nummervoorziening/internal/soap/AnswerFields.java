// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The children of an answer element that belong to the service's namespace; others are passed over. */
final class AnswerFields {
    private final XmlCursor xml;
    private final String namespace;

    AnswerFields(XmlCursor xml, String namespace) {
        this.xml = xml;
        this.namespace = namespace;
    }

    /** Goes to the next child with this name; no when there are no more. */
    boolean next(Set<String> names) throws AnswerInvalidException {
        while (xml.nextChild()) {
            if (namespace.equals(xml.name().getNamespaceURI()) && names.contains(name())) {
                return true;
            }
            xml.skip();
        }
        return false;
    }

    /** The local name of the child that we stand on. */
    String name() {
        return xml.name().getLocalPart();
    }

    /**
     * Uses up the open element and gives the text of those children that are asked for. Children that are not asked for
     * are never read, so that an error message of the service can't slip through.
     */
    Map<String, String> leaves(Set<String> names) throws AnswerInvalidException {
        Map<String, String> leaves = new HashMap<>();
        while (next(names)) {
            String name = name();
            if (leaves.put(name, xml.text()) != null) {
                throw new AnswerInvalidException("it has more than one " + name + " in a place for one");
            }
        }
        return leaves;
    }

    /** As {@link #leaves}, for a single child that must be there. */
    String onlyLeaf(String name) throws AnswerInvalidException {
        return required(leaves(Set.of(name)), name);
    }

    /** The text of a child that must be there. */
    static String required(Map<String, String> leaves, String name) throws AnswerInvalidException {
        String text = leaves.get(name);
        if (text == null || text.isEmpty()) {
            throw new AnswerInvalidException("it has no " + name);
        }
        return text;
    }
}
