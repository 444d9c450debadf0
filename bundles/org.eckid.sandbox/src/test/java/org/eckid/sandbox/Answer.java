// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An answer, taken apart with another parser than the sandbox's own. */
record Answer(int status, Document document) {

    static Answer of(int status, String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new Answer(status, factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
    }

    /** The text of the first element of that name, or empty. */
    String text(String name) {
        List<Element> found = all(name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    List<Element> all(String name) {
        NodeList list = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }

    /** The local name of the payload's root. */
    String root() {
        return all("Body").get(0).getFirstChild().getLocalName();
    }

    /** The children of a repeated element: index to value or message. */
    Map<Integer, String> items(String name) {
        Map<Integer, String> items = new TreeMap<>();
        for (Element each : all(name)) {
            items.put(
                    Integer.parseInt(each.getFirstChild().getTextContent()),
                    each.getLastChild().getTextContent());
        }
        return items;
    }
}
