// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an answer element by element. After {@link #nextChild()} said yes, use up the child by {@link #text()},
 * {@link #skip()} or by walking through its own children until there are no more.
 *
 * <p>A document type, an entity of its own, a processing instruction and text between elements are refused: SOAP knows
 * none of them, and the first two are how a parser is made to open files or to eat memory. So is a document without
 * measure: see {@link DocumentLimits} and {@link RationedReader}.
 */
final class XmlCursor {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A fault's code or a description is far shorter; only texts that are asked for are kept. */
    private static final int LONGEST_TEXT = RationedReader.RATION;

    private final RationedReader document;
    private final XMLStreamReader reader;
    private final DocumentLimits limits = new DocumentLimits();

    /** Stands before the root element; {@link #nextChild()} goes to it. */
    XmlCursor(byte[] bytes) throws AnswerInvalidException {
        document = new RationedReader(utf8(bytes));
        try {
            reader = safeReader(document);
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed();
        }
    }

    /**
     * Decodes before the parser sees it: the JDK's parser prints a line to the console for bytes that are not UTF-8. A byte
     * order mark, which some servers write, is passed over.
     */
    private static Reader utf8(byte[] document) {
        boolean marked = Arrays.equals(document, 0, Math.min(3, document.length), BYTE_ORDER_MARK, 0, 3);
        int start = marked ? BYTE_ORDER_MARK.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(document, start, document.length - start),
                StandardCharsets.UTF_8.newDecoder());
    }

    private static XMLStreamReader safeReader(Reader document) throws XMLStreamException {
        // The JDK's own factory: the usual look-up asks the thread's class loader, which is anyone's in a framework.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the answer is opened");
        });
        return factory.createXMLStreamReader(document);
    }

    /** Goes to the next child of the open element; no when there are no more, and then the element is used up. */
    boolean nextChild() throws AnswerInvalidException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            if (event != XMLStreamConstants.COMMENT && !reader.isWhiteSpace()) {
                throw new AnswerInvalidException(
                        "it holds text, a document type or an instruction where SOAP has none");
            }
        }
    }

    /** Whether the child that we stand on has this name. */
    boolean at(String namespace, String localName) {
        return localName.equals(reader.getLocalName()) && namespace.equals(reader.getNamespaceURI());
    }

    /** The name of the child that we stand on. */
    QName name() {
        return reader.getName();
    }

    /** The child's text without white space around it; a child that holds elements is refused. */
    String text() throws AnswerInvalidException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.COMMENT -> {}
                default -> throw new AnswerInvalidException("an element holds more than text");
            }
            if (text.length() > LONGEST_TEXT) {
                throw new AnswerInvalidException("a text in it is too long");
            }
        }
        return text.toString().strip();
    }

    /** Passes over the child and everything in it. */
    void skip() throws AnswerInvalidException {
        for (int depth = 1; depth > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE,
                        XMLStreamConstants.COMMENT -> {}
                default -> throw malformed();
            }
        }
    }

    private int next() throws AnswerInvalidException {
        document.newRation();
        try {
            return counted(reader.next());
        } catch (XMLStreamException | RuntimeException e) {
            // For some documents the JDK's parser throws unchecked exceptions of its own.
            throw malformed();
        }
    }

    private int counted(int event) throws AnswerInvalidException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            limits.entered(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            limits.left();
        }
        return event;
    }

    private static AnswerInvalidException malformed() {
        return new AnswerInvalidException("it is not well-formed XML, or a tag or text in it is too long");
    }
}
