// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.io.StringReader;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Checks whole answers against the test's own schemas. */
final class SmalleSet {
    private SmalleSet() {}

    /** The answer's root element, after it was found valid. */
    static Element valid(String version, String soap) throws Exception {
        Document document = parse(soap);
        Element answer =
                (Element) document.getElementsByTagNameNS(Namespaces.LEERLINGGEGEVENS, "leerlinggegevens_antwoord")
                        .item(0);
        schema(version).newValidator().validate(new DOMSource(answer));
        return answer;
    }

    static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(xml)));
    }

    private static Schema schema(String version) throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        URL xsd = SmalleSet.class.getResource("/smalle-set-" + version + ".xsd");
        return factory.newSchema(xsd);
    }
}
