// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.eckid.sandbox.Book.Seen;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.SandboxFault;
import org.eckid.sandbox.internal.http.Handler;
import org.eckid.sandbox.internal.http.Reply;
import org.eckid.sandbox.internal.service.Disturbance;
import org.eckid.sandbox.internal.service.Moods;
import org.eckid.sandbox.internal.service.Nummervoorziening;
import org.eckid.sandbox.internal.service.Tampering;
import org.eckid.sandbox.internal.soap.AnswerWriter;
import org.eckid.sandbox.internal.soap.Endpoint;
import org.eckid.sandbox.internal.soap.FaultException;
import org.eckid.sandbox.internal.soap.HttpRequest;
import org.eckid.sandbox.internal.soap.Node;
import org.eckid.sandbox.internal.soap.RequestReader;
import org.eckid.sandbox.internal.soap.SoapRequest;

/** From a request to its reply, through the checks, the mishaps, the service and the book. */
final class Desk implements Handler {

    private static final Logger LOG = System.getLogger(Desk.class.getName());

    private final Endpoint endpoint;
    private final Nummervoorziening service;
    private final Moods moods;
    private final Clock clock;
    private final BookDesk bookDesk;

    Desk(Endpoint endpoint, Nummervoorziening service, Moods moods, Clock clock) {
        this.endpoint = endpoint;
        this.service = service;
        this.moods = moods;
        this.clock = clock;
        this.bookDesk = new BookDesk(service.ledger(), moods);
    }

    @Override
    public boolean cutsNextHandshake() {
        return moods.cutsNextHandshake();
    }

    @Override
    public Reply answer(HttpRequest http) {
        return dated(http.target().startsWith(BookDesk.PATH) ? bookDesk.answer(http) : served(http));
    }

    private Reply served(HttpRequest http) {
        RequestReader reader = new RequestReader(endpoint);
        try {
            SoapRequest request = reader.read(http);
            Optional<Disturbance> disturbance = moods.next(request.operation());
            return disturbance.isPresent()
                    ? disturbed(request, disturbance.get())
                    : served(request, "answered", Tampering.NONE, Reply::answer);
        } catch (FaultException e) {
            return refuse(e.fault(), reader);
        }
    }

    @Override
    public Reply refuse(SandboxFault fault) {
        return dated(refuse(fault, new RequestReader(endpoint)));
    }

    private Reply disturbed(SoapRequest request, Disturbance disturbance) {
        if (disturbance instanceof Disturbance.Fault planned) {
            return fault(request, planned.fault());
        }
        if (disturbance instanceof Disturbance.Late late) {
            return served(request, "answered", Tampering.NONE, Reply::answer).after(late.delay());
        }
        return spoilt(request, ((Disturbance.Spoilt) disturbance).mishap());
    }

    private Reply spoilt(SoapRequest request, Mishap mishap) {
        if (!Spoiler.needsWork(mishap)) {
            note(request, mishap.text());
            return Spoiler.withoutWork(mishap);
        }
        return served(request, mishap.text(), Tampering.of(mishap), answer -> Spoiler.spoilt(mishap, answer));
    }

    private Reply served(SoapRequest request, String outcome, Tampering tampering, Function<byte[], Reply> reply) {
        try {
            Node body = service.answer(request, tampering);
            note(request, outcome);
            return reply.apply(AnswerWriter.answer(request.operation(), request.messageId(), body));
        } catch (FaultException e) {
            return fault(request, e.fault());
        } catch (RuntimeException e) {
            // Without the exception: its message might hold what the client sent.
            LOG.log(
                    Level.ERROR,
                    "Defect in {0}: {1}",
                    request.operation(),
                    e.getClass().getName());
            return fault(request, SandboxFault.withoutActor("Internal error"));
        }
    }

    private Reply dated(Reply reply) {
        return reply.at(clock.instant().plus(moods.skew()));
    }

    private Reply fault(SoapRequest request, SandboxFault fault) {
        note(request, outcome(fault));
        return Reply.fault(AnswerWriter.fault(fault, Optional.of(request.messageId())));
    }

    private Reply refuse(SandboxFault fault, RequestReader reader) {
        LOG.log(Level.DEBUG, "Refused: {0}", fault.message());
        service.ledger()
                .countRefused(new Seen(
                        "", reader.oin().orElse(""), reader.messageId().orElse(""), clock.instant(), outcome(fault)));
        return Reply.fault(AnswerWriter.fault(fault, reader.messageId()));
    }

    private void note(SoapRequest request, String outcome) {
        LOG.log(Level.DEBUG, "{0}: {1}", request.operation(), outcome);
        service.ledger()
                .count(
                        request.operation(),
                        new Seen(
                                request.operation().wireName(),
                                request.oin(),
                                request.messageId(),
                                clock.instant(),
                                outcome));
    }

    private static String outcome(SandboxFault fault) {
        String actor = fault.actor();
        return actor == null ? fault.message() : actor;
    }
}
