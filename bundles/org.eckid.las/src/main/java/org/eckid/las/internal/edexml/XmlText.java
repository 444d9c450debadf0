// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Builds an XML text, each element on a line of its own. For one use. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** One step of writing. */
    @FunctionalInterface
    interface Step {
        void run() throws XMLStreamException;
    }

    XmlText() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the XML writer of this Java runtime does not start", e);
        }
    }

    void element(String name, Step content) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement(name);
        content.run();
        out.writeEndElement();
    }

    void element(String name, String content) throws XMLStreamException {
        element(name, () -> out.writeCharacters(content));
    }

    void element(String name, Optional<String> content) throws XMLStreamException {
        if (content.isPresent()) {
            element(name, content.get());
        }
    }

    void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, value);
    }

    /** Declares the prefix {@code xsi} at the element that was just begun. */
    void declareXsi() throws XMLStreamException {
        out.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    }

    String finish() throws XMLStreamException {
        out.writeEndDocument();
        return text.append('\n').toString();
    }
}
