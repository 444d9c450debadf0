// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * What an answer may at most be, besides its size. The parser keeps each name that it met and each element that is open,
 * with all namespaces: a document that is made for it takes 30 times its own size in memory, and time without measure.
 * For one document.
 */
final class DocumentLimits {
    /** An answer of the service has 5 levels; a fault may bring some of its own. */
    static final int DEPTH = 32;
    /** An answer of the service has about 20 different names, of elements, attributes and prefixes together. */
    static final int NAMES = 256;
    /** On one element. */
    static final int ATTRIBUTES = 32;

    private final Set<String> names = new HashSet<>();
    private int depth;

    /** The parser stands at the start of an element. */
    void entered(XMLStreamReader at) throws AnswerInvalidException {
        int attributes = at.getAttributeCount();
        int namespaces = at.getNamespaceCount();
        if (++depth > DEPTH || attributes > ATTRIBUTES || namespaces > ATTRIBUTES) {
            throw tooMuch();
        }
        names.add(at.getLocalName());
        for (int i = 0; i < attributes; i++) {
            names.add(at.getAttributeLocalName(i));
        }
        for (int i = 0; i < namespaces; i++) {
            names.add(String.valueOf(at.getNamespacePrefix(i)));
        }
        if (names.size() > NAMES) {
            throw tooMuch();
        }
    }

    /** The parser stands at the end of an element. */
    void left() {
        depth--;
    }

    private static AnswerInvalidException tooMuch() {
        return new AnswerInvalidException(
                "it is nested deeper, or has more names, attributes or namespaces, than an answer can have");
    }
}
