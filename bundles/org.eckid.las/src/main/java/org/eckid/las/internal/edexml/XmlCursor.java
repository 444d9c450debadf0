// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eckid.las.ImportException;

/**
 * Walks an XML document element by element and looks at local names only, so that any namespace, or none, will do. What
 * the caller does not read of an element is skipped. A document type is refused: no entity is ever resolved.
 */
final class XmlCursor {
    private static final int MOST_TEXT = 65_536;

    private final String file;
    private final XMLStreamReader reader;

    /** What to do with one element inside another. */
    @FunctionalInterface
    interface Child {
        void read(String name) throws ImportException;
    }

    /**
     * Begins at the root.
     *
     * @param file its name, for messages
     */
    XmlCursor(String file, InputStream content) throws ImportException {
        this.file = file;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            reader = factory.createXMLStreamReader(content);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw refused("it has a document type (DOCTYPE)", "remove that line; EDEXML has none");
                }
            }
        } catch (XMLStreamException e) {
            throw new ImportException(file + ": this is not XML. Export the file again as EDEXML.");
        }
    }

    /** The name of the element that the cursor is at the start of. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute of that element, without blanks around it; empty if it is not there or blank. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    /** Reads the elements inside this one, to its end; what the child does not read is skipped. */
    void children(Child child) throws ImportException {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read(name());
                if (reader.isStartElement()) {
                    skip();
                }
            }
        }
    }

    /** The text of this element, without blanks around it; empty if there is none. Text of inner elements is left out. */
    Optional<String> text() throws ImportException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
            if (text.length() > MOST_TEXT) {
                throw refused(
                        "a text is longer than " + MOST_TEXT + " characters", "check that this is an EDEXML file");
            }
        }
        return Optional.of(text.toString().strip()).filter(found -> !found.isEmpty());
    }

    private void skip() throws ImportException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** A refusal that names the file and this line; {@code wrong} must not repeat what the file says of a person. */
    ImportException refused(String wrong, String remedy) {
        int line = reader.getLocation().getLineNumber();
        return new ImportException(file + ", line " + line + ": " + wrong + ". To mend it: " + remedy + ".");
    }

    private int next() throws ImportException {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            // Its message can quote the document, so it is not passed on.
            throw refused("the XML is broken here", "export the file again");
        }
    }
}
