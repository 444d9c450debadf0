// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a request: the SOAP envelope, the WS-Addressing headers in their order, and the body that the caller gives. */
public final class RequestWriter {
    private final XMLStreamWriter xml;
    private final String namespace;

    private RequestWriter(XMLStreamWriter xml, String namespace) {
        this.xml = xml;
        this.namespace = namespace;
    }

    /** The whole message in UTF-8; it holds secrets, so wipe it after use. */
    public static byte[] write(SoapCall call, RequestBody body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try {
            // The JDK's own factory: the usual look-up asks the thread's class loader, which is anyone's in a
            // framework.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new RequestWriter(xml, call.namespace()).envelope(call, body);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory", e);
        }
        return out.toByteArray();
    }

    private void envelope(SoapCall call, RequestBody body) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("soap", "Envelope", Namespaces.SOAP);
        xml.writeNamespace("soap", Namespaces.SOAP);
        xml.writeNamespace("wsa", Namespaces.ADDRESSING);
        xml.writeNamespace("eck", namespace);
        header(call);
        xml.writeStartElement("soap", "Body", Namespaces.SOAP);
        xml.writeStartElement("eck", call.operation().requestName(), namespace);
        body.writeTo(this);
        xml.writeEndDocument();
    }

    private void header(SoapCall call) throws XMLStreamException {
        xml.writeStartElement("soap", "Header", Namespaces.SOAP);
        addressing("To", call.endpoint().toString());
        addressing("Action", call.action());
        addressing("MessageID", call.messageId());
        xml.writeStartElement("wsa", "From", Namespaces.ADDRESSING);
        addressing("Address", Namespaces.ANONYMOUS + "?oin=" + call.school().value());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void addressing(String name, String value) throws XMLStreamException {
        xml.writeStartElement("wsa", name, Namespaces.ADDRESSING);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    /** Opens an element of the service's namespace. */
    void open(String name) throws XMLStreamException {
        xml.writeStartElement("eck", name, namespace);
    }

    /** Closes the element that was opened last. */
    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** An element of the service's namespace that holds text only. */
    void leaf(String name, String value) throws XMLStreamException {
        open(name);
        xml.writeCharacters(value);
        close();
    }
}
