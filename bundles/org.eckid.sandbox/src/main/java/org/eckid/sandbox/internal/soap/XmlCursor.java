// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks over the elements of a request and refuses what SOAP forbids: document types, processing
 * instructions, text between elements. Its messages never repeat what the client sent.
 */
final class XmlCursor {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final RationedReader document;
    private final XMLStreamReader reader;
    private int event;

    XmlCursor(byte[] bytes) throws FaultException {
        // The JDK's own parser, found without a service lookup; a new factory, as it is not said to be shareable.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        document = new RationedReader(utf8(bytes));
        try {
            reader = factory.createXMLStreamReader(document);
            String declared = reader.getCharacterEncodingScheme();
            if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
                throw FaultException.wrongRequest("The XML declaration names another encoding; use UTF-8");
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed();
        }
        advance();
    }

    /**
     * Decodes before the parser sees it: the JDK's parser prints a line to the console for bytes that are not UTF-8. A byte
     * order mark is passed over.
     */
    private static Reader utf8(byte[] document) {
        boolean marked = Arrays.equals(document, 0, Math.min(3, document.length), BYTE_ORDER_MARK, 0, 3);
        int start = marked ? BYTE_ORDER_MARK.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(document, start, document.length - start),
                StandardCharsets.UTF_8.newDecoder());
    }

    /** Goes to the next tag or to the end of the document. */
    void advance() throws FaultException {
        do {
            event = next();
        } while (event == XMLStreamConstants.COMMENT || isBlankText());
        if (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            throw FaultException.wrongRequest(
                    "Only elements are expected here: no document type, processing instruction or stray text");
        }
    }

    boolean atStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean atStart(String namespace, String name) {
        return atStart() && namespace.equals(reader.getNamespaceURI()) && name.equals(reader.getLocalName());
    }

    boolean atStartOf(String namespace) {
        return atStart() && namespace.equals(reader.getNamespaceURI());
    }

    /** The local name of the element that the cursor is at. */
    String name() {
        return reader.getLocalName();
    }

    void enter(String namespace, String name) throws FaultException {
        if (!atStart(namespace, name)) {
            throw FaultException.wrongRequest("Expected element " + name + " of namespace " + namespace);
        }
        advance();
    }

    void leave(String name) throws FaultException {
        if (event != XMLStreamConstants.END_ELEMENT) {
            throw FaultException.wrongRequest("Element " + name + " holds one element too many");
        }
        advance();
    }

    void finish() throws FaultException {
        if (event != XMLStreamConstants.END_DOCUMENT) {
            throw FaultException.wrongRequest("The envelope must end after Body");
        }
    }

    /** Refuses attributes other than those of XML Schema instances: the contract has none. */
    void refuseAttributes(String name) throws FaultException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!Names.SCHEMA_INSTANCE.equals(reader.getAttributeNamespace(i))) {
                throw FaultException.wrongRequest("Element " + name + " takes no attributes");
            }
        }
    }

    /** The text of the element that the cursor is at; goes past its end. */
    String text(String name) throws FaultException {
        StringBuilder text = new StringBuilder();
        event = next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event != XMLStreamConstants.COMMENT) {
                throw FaultException.wrongRequest("Element " + name + " must hold text only");
            }
            event = next();
        }
        advance();
        return text.toString();
    }

    private boolean isBlankText() {
        boolean text = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE;
        return text && reader.isWhiteSpace();
    }

    private int next() throws FaultException {
        document.newRation();
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            // For some documents the JDK's parser throws unchecked exceptions of its own.
            throw malformed();
        }
    }

    private static FaultException malformed() {
        return FaultException.wrongRequest(
                "The body is not well-formed XML in UTF-8, or has a tag or text of more than 64 KiB");
    }
}
