// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.supplier;

import java.io.InputStream;
import java.io.Serial;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eckid.api.Brin;
import org.eckid.api.roster.SchoolYear;

/** UWLR 2.3 as this supplier writes and reads it. */
final class Messages {
    /** The answer is a SOAP fault; the message is its fixed text. */
    static final class FaultException extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        FaultException(String faultString) {
            super(faultString);
        }
    }

    private static final String REQUEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
              <soap:Header>
                <autorisatie xmlns="http://www.edustandaard.nl/leerresultaten/2/autorisatie">
                  <autorisatiesleutel>{key}</autorisatiesleutel>
                  <klantcode>{customer}</klantcode>
                  <klantnaam>Demo</klantnaam>
                </autorisatie>
              </soap:Header>
              <soap:Body>
                <leerlinggegevens_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">
                  <schooljaar>{year}</schooljaar>
                  <brincode>{brin}</brincode>
                  <dependancecode>{location}</dependancecode>
                  <xsdversie>2.3</xsdversie>
                </leerlinggegevens_verzoek>
              </soap:Body>
            </soap:Envelope>
            """;

    private Messages() {}

    static String request(Brin school, SchoolYear year, SupplierKey key) {
        return REQUEST.replace("{key}", key.text())
                .replace("{customer}", SupplierKey.CUSTOMER_CODE)
                .replace("{year}", year.value())
                .replace("{brin}", school.brin4())
                .replace("{location}", school.location());
    }

    /** Remembers every pupil and member of staff in the answer. */
    static void read(InputStream answer, SupplierMemory memory) throws XMLStreamException, FaultException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(answer);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element(xml, memory);
            }
        }
    }

    private static void element(XMLStreamReader xml, SupplierMemory memory) throws XMLStreamException, FaultException {
        switch (xml.getLocalName()) {
            case "leerling", "leerkracht" -> person(xml, memory);
            case "faultstring" -> throw new FaultException(xml.getElementText());
            default -> {
                // Groups and the like: this supplier only counts persons.
            }
        }
    }

    private static void person(XMLStreamReader xml, SupplierMemory memory) {
        memory.person();
        String eckId = xml.getAttributeValue(null, "eckid");
        if (eckId != null) {
            memory.id(eckId);
        }
    }
}
