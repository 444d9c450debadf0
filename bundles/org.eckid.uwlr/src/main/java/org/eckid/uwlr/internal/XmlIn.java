// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cursor over a small request that stands on a tag, and refuses whatever the contract does not name: DTDs, entities,
 * processing instructions, text between elements, attributes out of place. For some broken documents the JDK's parser
 * throws unchecked exceptions of its own; they are refused like the others. For one thread.
 */
final class XmlIn {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final XMLStreamReader reader;

    private XmlIn(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Stands on the root element. */
    static XmlIn over(byte[] utf8) throws Refused {
        // The JDK's own parser, whatever else the host has installed: its limits and switches are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            XmlIn in = new XmlIn(factory.createXMLStreamReader(decoded(utf8)));
            in.next();
            return in;
        } catch (XMLStreamException | RuntimeException notXml) {
            throw notXml();
        }
    }

    /**
     * Before the parser sees it: the JDK's parser prints a line to the console for bytes that are not UTF-8. A byte order
     * mark, which some suppliers write, is passed over.
     */
    private static Reader decoded(byte[] utf8) {
        boolean marked = Arrays.equals(utf8, 0, Math.min(3, utf8.length), BYTE_ORDER_MARK, 0, 3);
        int start = marked ? BYTE_ORDER_MARK.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(utf8, start, utf8.length - start), StandardCharsets.UTF_8.newDecoder());
    }

    /** Whether the cursor is on the start of this element. */
    boolean on(String namespace, String name) {
        return reader.isStartElement()
                && name.equals(reader.getLocalName())
                && namespace.equals(reader.getNamespaceURI());
    }

    /** Whether the cursor is on the start of an element, of whatever name. */
    boolean onElement() {
        return reader.isStartElement();
    }

    /** Whether the cursor is on an element of this local name in another namespace. */
    boolean onForeign(String namespace, String name) {
        return reader.isStartElement()
                && name.equals(reader.getLocalName())
                && !namespace.equals(reader.getNamespaceURI());
    }

    /** The value of an attribute of the element that the cursor is on, or an empty text. */
    String attribute(String namespace, String name) {
        String value = reader.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    /** Into this element, to its first child or its end. */
    void enter(String namespace, String name) throws Refused {
        if (!on(namespace, name)) {
            throw Refused.message("the element " + name + " was expected and is not there");
        }
        next();
    }

    /** Out of the element that is entered: it must have no more children. */
    void leave() throws Refused {
        if (!reader.isEndElement()) {
            throw Refused.message("an element stands where the contract has none, or in another order");
        }
        next();
    }

    /** The text of this element, which must be there and have no children; the cursor moves to the next tag. */
    String text(String namespace, String name) throws Refused {
        if (!on(namespace, name)) {
            throw Refused.message("the element " + name + " was expected and is not there");
        }
        try {
            String text = reader.getElementText();
            next();
            return text;
        } catch (XMLStreamException | RuntimeException notText) {
            throw Refused.message("the element " + name + " must hold plain text");
        }
    }

    /** Over this element and all in it. */
    void skip() throws Refused {
        int depth = 0;
        try {
            do {
                depth += reader.isStartElement() ? 1 : reader.isEndElement() ? -1 : 0;
                refuseWhatSoapForbids(reader.next());
            } while (depth > 0);
            toTag();
        } catch (XMLStreamException | RuntimeException notXml) {
            throw notXml();
        }
    }

    private void next() throws Refused {
        try {
            reader.next();
            toTag();
        } catch (XMLStreamException | RuntimeException notXml) {
            throw notXml();
        }
    }

    /** Past white space and comments to the next tag, or to the end. */
    private void toTag() throws XMLStreamException, Refused {
        while (!reader.isStartElement() && !reader.isEndElement() && reader.hasNext()) {
            refuseWhatSoapForbids(reader.getEventType());
            if (reader.isCharacters() && !reader.isWhiteSpace()) {
                throw Refused.message("text stands between elements");
            }
            reader.next();
        }
    }

    private static void refuseWhatSoapForbids(int event) throws Refused {
        if (event == XMLStreamConstants.DTD
                || event == XMLStreamConstants.ENTITY_REFERENCE
                || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            throw Refused.message("a DTD, entity or processing instruction is not allowed in SOAP");
        }
    }

    /** Without the parser's own message: it quotes the request, and the request holds a key. */
    private static Refused notXml() {
        return Refused.message("the request is not well-formed XML in UTF-8");
    }
}
