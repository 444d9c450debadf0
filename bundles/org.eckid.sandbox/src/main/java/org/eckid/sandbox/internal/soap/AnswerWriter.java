// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eckid.sandbox.Operation;
import org.eckid.sandbox.SandboxFault;

/** Writes answers and faults as SOAP 1.1 with the addressing headers of the contract. */
public final class AnswerWriter {

    /** WS-Addressing's action for faults that SOAP or the application defines. */
    private static final String FAULT_ACTION = Names.ADDRESSING + "/soap/fault";

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private AnswerWriter() {}

    public static byte[] answer(Operation operation, String relatesTo, Node body) {
        String action = Names.ECK + "/" + operation.wireName() + "Response";
        return envelope(action, Optional.of(relatesTo), xml -> {
            xml.writeStartElement("eck", body.name(), Names.ECK);
            xml.writeNamespace("eck", Names.ECK);
            for (Node child : body.children()) {
                write(xml, child);
            }
            xml.writeEndElement();
        });
    }

    public static byte[] fault(SandboxFault fault, Optional<String> relatesTo) {
        return envelope(FAULT_ACTION, relatesTo, xml -> {
            xml.writeStartElement("soap", "Fault", Names.SOAP);
            plain(xml, "faultcode", "soap:" + fault.code());
            plain(xml, "faultstring", fault.message());
            String actor = fault.actor();
            if (actor != null) {
                plain(xml, "faultactor", actor);
            }
            xml.writeEndElement();
        });
    }

    private static byte[] envelope(String action, Optional<String> relatesTo, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", Names.SOAP);
            xml.writeNamespace("soap", Names.SOAP);
            xml.writeNamespace("wsa", Names.ADDRESSING);
            headers(xml, action, relatesTo);
            xml.writeStartElement("soap", "Body", Names.SOAP);
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The answer cannot be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private static void headers(XMLStreamWriter xml, String action, Optional<String> relatesTo)
            throws XMLStreamException {
        xml.writeStartElement("soap", "Header", Names.SOAP);
        addressing(xml, "Action", action);
        addressing(xml, "MessageID", "urn:uuid:" + UUID.randomUUID());
        if (relatesTo.isPresent()) {
            addressing(xml, "RelatesTo", relatesTo.get());
        }
        xml.writeEndElement();
    }

    private static void addressing(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("wsa", name, Names.ADDRESSING);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** SOAP 1.1 has the parts of a fault in no namespace. */
    private static void plain(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Node node) throws XMLStreamException {
        xml.writeStartElement("eck", node.name(), Names.ECK);
        xml.writeCharacters(node.text());
        for (Node child : node.children()) {
            write(xml, child);
        }
        xml.writeEndElement();
    }
}
