// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.nummervoorziening.internal.http.Channel;
import org.eckid.nummervoorziening.internal.http.HttpAnswer;
import org.eckid.nummervoorziening.internal.soap.AnswerInvalidException;
import org.eckid.nummervoorziening.internal.soap.AnswerPart;
import org.eckid.nummervoorziening.internal.soap.AnswerReader;
import org.eckid.nummervoorziening.internal.soap.FaultException;
import org.eckid.nummervoorziening.internal.soap.Operation;
import org.eckid.nummervoorziening.internal.soap.RequestBody;
import org.eckid.nummervoorziening.internal.soap.RequestWriter;
import org.eckid.nummervoorziening.internal.soap.SoapCall;

/** One operation asked and answered: SOAP into the channel, SOAP or a refusal out of it. Many threads may use it. */
final class Conversation {
    private static final Logger LOG = System.getLogger(Conversation.class.getName());

    private final URI endpoint;
    private final String namespace;
    private final Channel channel;
    private final Clock clock;

    Conversation(URI endpoint, String namespace, Channel channel, Clock clock) {
        this.endpoint = endpoint;
        this.namespace = namespace;
        this.channel = channel;
        this.clock = clock;
    }

    /** Asks; a fault is a refusal of the whole call. */
    <T> T ask(Operation operation, Oin school, RequestBody body, AnswerPart<T> part) throws EckIdException {
        try {
            return askOrFault(operation, school, body, part);
        } catch (FaultException e) {
            throw Refusals.fault(operation, e);
        }
    }

    /** Asks; what a fault means is for the caller to say. */
    <T> T askOrFault(Operation operation, Oin school, RequestBody body, AnswerPart<T> part)
            throws EckIdException, FaultException {
        SoapCall call = SoapCall.fresh(endpoint, namespace, operation, school);
        Instant began = clock.instant();
        HttpAnswer answer = channel.post(call.action(), RequestWriter.write(call, body));
        LOG.log(
                Level.DEBUG,
                () -> operation.wireName() + " answered HTTP " + answer.status() + " after "
                        + Duration.between(began, clock.instant()).toMillis() + " ms");
        try {
            return understood(answer, call, part);
        } finally {
            answer.wipe();
        }
    }

    private static <T> T understood(HttpAnswer answer, SoapCall call, AnswerPart<T> part)
            throws EckIdException, FaultException {
        boolean ok = answer.status() == 200;
        // A fault comes with another status: SOAP 1.1 says 500, gateways choose others. Anything else there is no
        // answer.
        if (answer.claimsSoap()) {
            try {
                T value = AnswerReader.read(answer.body(), call, part);
                if (ok) {
                    return value;
                }
            } catch (AnswerInvalidException e) {
                if (ok) {
                    throw Refusals.invalid(call.operation(), e.getMessage());
                }
            }
        } else if (ok) {
            throw Refusals.invalid(call.operation(), "it is not text/xml in UTF-8");
        }
        throw Refusals.status(call.operation(), answer.status());
    }
}
