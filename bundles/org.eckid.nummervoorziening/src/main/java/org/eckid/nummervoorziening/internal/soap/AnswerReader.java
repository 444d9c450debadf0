// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope of an answer: it must be SOAP 1.1, must name our message, and must hold one element, which is the
 * operation's answer or a fault.
 */
public final class AnswerReader {
    private final XmlCursor xml;
    private final SoapCall call;
    private @Nullable String relatesTo;

    private AnswerReader(XmlCursor xml, SoapCall call) {
        this.xml = xml;
        this.call = call;
    }

    /**
     * What the service answered.
     *
     * @throws FaultException if it answered a fault
     * @throws AnswerInvalidException if the answer does not follow the contract
     */
    public static <T> T read(byte[] document, SoapCall call, AnswerPart<T> part)
            throws AnswerInvalidException, FaultException {
        try {
            return new AnswerReader(new XmlCursor(document), call).envelope(part);
        } finally {
            ParserBuffers.overwrite();
        }
    }

    private <T> T envelope(AnswerPart<T> part) throws AnswerInvalidException, FaultException {
        require(xml.nextChild() && xml.at(Namespaces.SOAP, "Envelope"), "its root is not a SOAP 1.1 envelope");
        boolean child = xml.nextChild();
        if (child && xml.at(Namespaces.SOAP, "Header")) {
            header();
            child = xml.nextChild();
        }
        require(child && xml.at(Namespaces.SOAP, "Body"), "it has no SOAP body");
        require(xml.nextChild(), "its SOAP body is empty");
        T value = body(part);
        require(!xml.nextChild(), "its SOAP body holds more than one element");
        require(!xml.nextChild(), "something follows its SOAP body");
        // The end of the document, so that an answer that breaks off is not taken for a whole one.
        require(!xml.nextChild(), "something follows its envelope");
        return value;
    }

    private void header() throws AnswerInvalidException {
        while (xml.nextChild()) {
            if (xml.at(Namespaces.ADDRESSING, "RelatesTo")) {
                require(relatesTo == null, "it relates to more than one message");
                relatesTo = xml.text();
            } else {
                xml.skip();
            }
        }
    }

    private <T> T body(AnswerPart<T> part) throws AnswerInvalidException, FaultException {
        boolean fault = xml.at(Namespaces.SOAP, "Fault");
        // A fault may come from a gateway that never saw our headers; an answer may not.
        require(
                call.messageId().equals(relatesTo) || (fault && relatesTo == null),
                "it does not say that it answers our message (wsa:RelatesTo)");
        if (fault) {
            throw FaultReader.read(xml);
        }
        require(
                xml.at(call.namespace(), call.operation().responseName()),
                "its SOAP body holds another element than " + call.operation().responseName());
        return part.read(new AnswerFields(xml, call.namespace()));
    }

    private static void require(boolean holds, String otherwise) throws AnswerInvalidException {
        if (!holds) {
            throw new AnswerInvalidException(otherwise);
        }
    }
}
