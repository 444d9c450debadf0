// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.eckid.uwlr.internal.Namespaces.LEERLINGGEGEVENS;
import static org.eckid.uwlr.internal.Namespaces.SOAP;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a SOAP 1.1 envelope, element by element, and keeps nothing. An answer that is broken off is never closed: what
 * the supplier has is then no XML. For one thread; what goes wrong while writing is an {@link UncheckedIOException}.
 */
final class XmlOut {
    private final XMLStreamWriter writer;

    private XmlOut(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** Opens the envelope and its body. */
    static XmlOut envelope(OutputStream out) {
        try {
            XmlOut xml = new XmlOut(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
            xml.openEnvelope();
            return xml;
        } catch (XMLStreamException failed) {
            throw broken(failed);
        }
    }

    private void openEnvelope() throws XMLStreamException {
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        writer.writeStartElement("soap", "Envelope", SOAP);
        writer.writeNamespace("soap", SOAP);
        writer.writeStartElement("soap", "Body", SOAP);
    }

    /** Opens an element of SOAP itself. */
    XmlOut openSoap(String name) {
        return does(() -> writer.writeStartElement("soap", name, SOAP));
    }

    /** Opens the element that holds the answer, and makes the answer's namespace the default one. */
    XmlOut openAnswer(String name) {
        return does(() -> {
            writer.writeStartElement("", name, LEERLINGGEGEVENS);
            writer.writeDefaultNamespace(LEERLINGGEGEVENS);
        });
    }

    /** Opens an element of the answer. */
    XmlOut open(String name) {
        return does(() -> writer.writeStartElement("", name, LEERLINGGEGEVENS));
    }

    /** Gives the element that was just opened an attribute. */
    XmlOut attribute(String name, String value) {
        return does(() -> writer.writeAttribute(name, allowed(value)));
    }

    /** An element of the answer with text in it. */
    XmlOut element(String name, String text) {
        return open(name).text(text).close();
    }

    /** An element of the answer, if there is something to put in it. */
    XmlOut element(String name, Optional<String> text) {
        return text.isPresent() ? element(name, text.get()) : this;
    }

    /** An element without a namespace, as SOAP 1.1 has inside a fault. */
    XmlOut bare(String name, String text) {
        return does(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(allowed(text));
            writer.writeEndElement();
        });
    }

    /** Closes the innermost element. */
    XmlOut close() {
        return does(writer::writeEndElement);
    }

    /** Closes all that is open: from here on, and not before, this is a whole answer. */
    void finish() {
        does(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private XmlOut text(String text) {
        return does(() -> writer.writeCharacters(allowed(text)));
    }

    /** What XML can't hold (control characters, halves of a pair) would make the whole school's answer unreadable. */
    private static String allowed(String text) {
        boolean clean = text.codePoints().allMatch(XmlOut::isAllowed);
        return clean
                ? text
                : text.codePoints()
                        .map(c -> isAllowed(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
    }

    private XmlOut does(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException failed) {
            throw broken(failed);
        }
    }

    /** Without the cause: a writer's message may quote what it was writing. */
    private static UncheckedIOException broken(XMLStreamException failed) {
        return new UncheckedIOException(new IOException(
                "the answer could not be written: " + failed.getClass().getSimpleName()));
    }

    private interface Step {
        void write() throws XMLStreamException;
    }
}
