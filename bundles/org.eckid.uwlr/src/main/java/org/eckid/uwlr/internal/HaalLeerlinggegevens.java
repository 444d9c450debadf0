// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Purpose;
import org.eckid.api.outbound.Disclosure;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.roster.SchoolRoster;

/**
 * Answers one {@code HaalLeerlinggegevens}: who asks, for which board and school, does the door allow it, and is there
 * anything new. Safe for use by many threads.
 */
final class HaalLeerlinggegevens {
    /** As boards see it in their permissions and in the audit. */
    static final Purpose PURPOSE = new Purpose("uwlr");

    private static final Logger LOG = System.getLogger(HaalLeerlinggegevens.class.getName());

    private final Customers customers;
    private final Neighbours neighbours;
    private final Terms terms;
    private final Clock clock;
    private final FullAnswers fullAnswers = new FullAnswers();

    HaalLeerlinggegevens(Customers customers, Neighbours neighbours, Terms terms, Clock clock) {
        this.customers = customers;
        this.neighbours = neighbours;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Writes the answer.
     *
     * @throws Refused if there is a fault to tell instead; nothing of value was written then
     */
    void answer(SoapRequest request, Reply reply) throws Refused {
        Customer customer = customers
                .withKey(request.autorisatie().sleutel())
                .orElseThrow(() -> new Refused(Fault.AUTORISATIE_ONGELDIG, "no supplier has this autorisatiesleutel"));
        XsdVersie version = XsdVersie.of(request.verzoek().xsdVersie());
        BoardId board = customer.board(request.autorisatie().klantcode())
                .orElseThrow(() -> notThisSchool(customer, "has no such klantcode"));
        Brin school = school(customer, request.verzoek());
        try {
            visit(new SupplierRequest(board, school, customer.id(), PURPOSE), version, request.verzoek(), reply);
        } catch (EckIdException refused) {
            throw new Refused(
                    Fault.of(refused.reason()),
                    refused.reason() + " (" + refused.reason().code() + ") for supplier "
                            + customer.id().value() + ", school " + school.value());
        }
    }

    private void visit(SupplierRequest request, XsdVersie version, Verzoek asked, Reply reply)
            throws EckIdException, Refused {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        EckIdDoor door = neighbours.door();
        Optional<SchoolRoster> found = neighbours.roster().school(request.school(), asked.year());
        if (found.isEmpty() || found.get().pupils().isEmpty()) {
            without(door, request, "geengegevens", reply);
            return;
        }
        SchoolRoster roster = checked(found.get(), request, asked);
        FullAnswers.Question question =
                new FullAnswers.Question(request.supplier(), request.school(), asked.year(), version);
        if (asked.lastReceived().isPresent()
                && fullAnswers.hasAll(question, asked.lastReceived().get(), roster.changedAt(), now)) {
            without(door, request, "geenwijzigingen", reply);
            return;
        }
        PupilsAnswer answer = new PupilsAnswer(reply, roster, version, terms, now);
        Disclosure disclosure = door.disclose(request, answer.persons(), answer);
        answer.finish();
        remember(question, disclosure, now);
        LOG.log(
                Level.DEBUG,
                "supplier {0}, school {1}: {2} persons, {3} by ECK iD",
                request.supplier().value(),
                request.school().value(),
                disclosure.asked(),
                disclosure.given());
    }

    /** An answer without persons is still only for a supplier that may have them, so the door is asked, for nobody. */
    private static void without(EckIdDoor door, SupplierRequest request, String answer, Reply reply)
            throws EckIdException {
        door.disclose(request, List.of(), (person, eckId) -> {});
        XmlOut.envelope(reply.begin())
                .openAnswer("leerlinggegevens_antwoord")
                .open(answer)
                .finish();
    }

    private static Brin school(Customer customer, Verzoek asked) throws Refused {
        return asked.school()
                .or(() -> asked.schoolkey().flatMap(customer::school))
                .orElseThrow(() -> notThisSchool(customer, "has no such schoolkey"));
    }

    private static SchoolRoster checked(SchoolRoster roster, SupplierRequest request, Verzoek asked) throws Refused {
        if (!roster.board().equals(request.board())) {
            throw new Refused(
                    Fault.ONGELDIGE_KLANT,
                    "the klantcode of supplier " + request.supplier().value() + " is not of the board that runs school "
                            + request.school().value());
        }
        if (!roster.school().equals(request.school()) || !roster.year().equals(asked.year())) {
            throw new Refused(Fault.INTERNE_FOUT, "the host gave another school or year than it was asked for");
        }
        SchoolCheck.check(roster);
        return roster;
    }

    private void remember(FullAnswers.Question question, Disclosure disclosure, Instant at) {
        if (disclosure.given() == disclosure.asked()) {
            fullAnswers.given(question, at);
        } else {
            fullAnswers.lacking(question);
        }
    }

    private static Refused notThisSchool(Customer customer, String what) {
        return new Refused(
                Fault.ONGELDIGE_KLANT, "supplier " + customer.id().value() + " " + what + " in the suppliers file");
    }
}
