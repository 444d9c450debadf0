// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import org.eckid.api.Reason;

/**
 * What a supplier may be told when it gets no pupils: the fault names of UWLR and the two of SOAP 1.1 itself.
 *
 * <p>One fixed text for each, whatever the cause: a stranger must not learn which part of a request was nearly right.
 */
enum Fault {
    INTERNE_FOUT("Server.InterneFout", "Er ging iets mis in het LAS; de beheerder ziet wat."),
    TIJDELIJK_NIET_BESCHIKBAAR("Server.TijdelijkNietBeschikbaar", "Nu niet beschikbaar; probeer het later opnieuw."),
    ONGELDIG_BERICHT("Client.OngeldigBericht", "Het bericht volgt de afspraak voor HaalLeerlinggegevens niet."),
    ONGELDIGE_KLANT("Client.OngeldigeKlantIdentificatie", "De klantcode hoort niet bij deze school."),
    AUTORISATIE_ONGELDIG("Client.AutorisatieOngeldig", "Geen toestemming voor deze gegevens."),
    XSD_VERSIE_ONGELDIG("Client.XsdVersieOngeldig", "Ondersteund: xsdversie 2.2 en 2.3."),
    MUST_UNDERSTAND("MustUnderstand", "Een verplichte header wordt niet ondersteund."),
    VERSION_MISMATCH("VersionMismatch", "Alleen SOAP 1.1 wordt ondersteund.");

    private final String code;
    private final String text;

    Fault(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The name in the SOAP {@code faultcode}, without prefix. */
    String code() {
        return code;
    }

    /** The {@code faultstring}: the name again, because some suppliers look for it here, and one sentence. */
    String text() {
        return code + ": " + text;
    }

    /** What a supplier is told when the door or the host refuses for this reason. */
    static Fault of(Reason reason) {
        return switch (reason) {
            case FORWARDING_NOT_ALLOWED, BOARD_NOT_ACTIVE, SCHOOL_NOT_STARTED, VSO_OFF, STEP_MISSING, NOT_AUTHORISED ->
                AUTORISATIE_ONGELDIG;
            case UNKNOWN -> ONGELDIGE_KLANT;
            case TOO_MANY_READS -> TIJDELIJK_NIET_BESCHIKBAAR;
            default -> reason.retried() ? TIJDELIJK_NIET_BESCHIKBAAR : INTERNE_FOUT;
        };
    }
}
