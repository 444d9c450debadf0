// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The WS-Addressing headers of a request: exactly To, Action, MessageID and From, in any order. */
final class Addressing {

    private static final Set<String> ALLOWED = Set.of("To", "Action", "MessageID", "From");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern FROM = Pattern.compile(
            Pattern.quote(Names.ADDRESSING + "/anonymous?oin=") + "(?<oin>00000007000[0-9]{2}[A-Z]{2}[0-9]{5})");

    private final Map<String, String> texts = new HashMap<>();

    private Addressing() {}

    static Addressing read(XmlCursor cursor) throws FaultException {
        Addressing addressing = new Addressing();
        cursor.enter(Names.SOAP, "Header");
        while (cursor.atStart()) {
            addressing.readHeader(cursor);
        }
        cursor.leave("Header");
        return addressing;
    }

    private void readHeader(XmlCursor cursor) throws FaultException {
        if (!cursor.atStartOf(Names.ADDRESSING) || !ALLOWED.contains(cursor.name())) {
            throw FaultException.wrongRequest("The only headers are To, Action, MessageID and From of namespace "
                    + Names.ADDRESSING + "; no ReplyTo, FaultTo or security header");
        }
        String name = cursor.name();
        if (texts.put(name, name.equals("From") ? address(cursor) : cursor.text(name)) != null) {
            throw FaultException.wrongRequest("Header " + name + " occurs twice");
        }
    }

    private static String address(XmlCursor cursor) throws FaultException {
        cursor.enter(Names.ADDRESSING, "From");
        if (!cursor.atStart(Names.ADDRESSING, "Address")) {
            throw FaultException.wrongRequest("Header From must hold one Address");
        }
        String address = cursor.text("Address");
        cursor.leave("From");
        return address;
    }

    /** The message's identifier if it has a good one. */
    Optional<String> messageId() {
        return Optional.ofNullable(texts.get("MessageID"))
                .filter(id -> MESSAGE_ID.matcher(id).matches());
    }

    /** The school on whose behalf is asked, if it is named well. */
    Optional<String> oin() {
        var from = FROM.matcher(texts.getOrDefault("From", ""));
        return from.matches() ? Optional.of(from.group("oin")) : Optional.empty();
    }

    void check(String soapAction, Endpoint endpoint) throws FaultException {
        require(messageId().isPresent(), "Header MessageID must be urn:uuid: and a UUID");
        require(endpoint.isMeantBy(texts.getOrDefault("To", "")), "Header To must be the endpoint " + endpoint.uri());
        require(soapAction.equals(texts.get("Action")), "Header Action must equal the HTTP header SOAPAction");
        require(
                oin().isPresent(),
                "Header From must hold the Address " + Names.ADDRESSING + "/anonymous?oin= followed by a school's OIN:"
                        + " 00000007000, two digits, two capitals, five digits");
    }

    private static void require(boolean right, String message) throws FaultException {
        if (!right) {
            throw FaultException.wrongRequest(message);
        }
    }
}
