// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.util.Optional;
import org.eckid.sandbox.Operation;

/**
 * Reads one request strictly. One reader per request: when it refuses, it still tells what it had learnt,
 * so that the fault can relate to the message and the book can name who asked.
 */
public final class RequestReader {

    private final Endpoint endpoint;
    private Optional<String> messageId = Optional.empty();
    private Optional<String> oin = Optional.empty();

    public RequestReader(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * The request, once every rule of the contract holds.
     *
     * @throws FaultException on the first rule that is broken
     */
    public SoapRequest read(HttpRequest http) throws FaultException {
        String action = http.checkedAction();
        XmlCursor cursor = new XmlCursor(http.body());
        cursor.enter(Names.SOAP, "Envelope");
        Addressing addressing = Addressing.read(cursor);
        messageId = addressing.messageId();
        oin = addressing.oin();
        addressing.check(action, endpoint);
        Operation operation = operation(action);
        Node body = body(cursor, operation);
        return new SoapRequest(operation, oin.orElseThrow(), messageId.orElseThrow(), body);
    }

    public Optional<String> messageId() {
        return messageId;
    }

    public Optional<String> oin() {
        return oin;
    }

    private static Operation operation(String action) throws FaultException {
        String prefix = Names.ECK + "/";
        return Optional.of(action)
                .filter(each -> each.startsWith(prefix))
                .flatMap(each -> Operation.named(each.substring(prefix.length())))
                .orElseThrow(() -> FaultException.wrongRequest(
                        "The action is none of the nine operations: " + prefix + " and the operation's name"));
    }

    private static Node body(XmlCursor cursor, Operation operation) throws FaultException {
        Shape shape = Requests.of(operation);
        cursor.enter(Names.SOAP, "Body");
        if (!cursor.atStart(Names.ECK, shape.name())) {
            throw FaultException.wrongRequest(
                    "Body must hold " + shape.name() + " of namespace " + Names.ECK + ", as the action says");
        }
        Node body = new BodyReader(cursor).read(shape);
        cursor.leave("Body");
        cursor.leave("Envelope");
        cursor.finish();
        return body;
    }
}
