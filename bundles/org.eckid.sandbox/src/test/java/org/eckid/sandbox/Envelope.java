// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.net.URI;
import java.util.UUID;

/** A request as text, right unless a test breaks it. */
record Envelope(String to, String action, String messageId, String from, String moreHeaders, String body) {

    static final String NAMESPACE = "http://ketenid.nl/eck/schemas/v1_0";
    static final String ANONYMOUS = "http://www.w3.org/2005/08/addressing/anonymous?oin=";
    static final String OIN = "0000000700099XX67890";

    static Envelope of(URI endpoint, Operation operation, String children) {
        String root = operation.requestElement();
        return new Envelope(
                endpoint.toString(),
                NAMESPACE + "/" + operation.wireName(),
                "urn:uuid:" + UUID.randomUUID(),
                ANONYMOUS + OIN,
                "",
                "<e:" + root + " xmlns:e=\"" + NAMESPACE + "\">" + children + "</e:" + root + ">");
    }

    Envelope withTo(String value) {
        return new Envelope(value, action, messageId, from, moreHeaders, body);
    }

    Envelope withAction(String value) {
        return new Envelope(to, value, messageId, from, moreHeaders, body);
    }

    Envelope withMessageId(String value) {
        return new Envelope(to, action, value, from, moreHeaders, body);
    }

    Envelope withFrom(String value) {
        return new Envelope(to, action, messageId, value, moreHeaders, body);
    }

    Envelope withMoreHeaders(String value) {
        return new Envelope(to, action, messageId, from, value, body);
    }

    Envelope withBody(String value) {
        return new Envelope(to, action, messageId, from, moreHeaders, value);
    }

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:a="http://www.w3.org/2005/08/addressing">
                  <s:Header>
                    <a:To>%s</a:To><a:Action>%s</a:Action><a:MessageID>%s</a:MessageID>
                    <a:From><a:Address>%s</a:Address></a:From>%s
                  </s:Header>
                  <s:Body>%s</s:Body>
                </s:Envelope>
                """.formatted(to, action, messageId, from, moreHeaders, body);
    }
}
