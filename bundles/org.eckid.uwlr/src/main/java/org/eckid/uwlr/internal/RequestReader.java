// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.eckid.uwlr.internal.Namespaces.AUTORISATIE;
import static org.eckid.uwlr.internal.Namespaces.LEERLINGGEGEVENS;
import static org.eckid.uwlr.internal.Namespaces.SOAP;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.roster.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SOAP 1.1 envelope with one {@code autorisatie} header and one {@code leerlinggegevens_verzoek}, and nothing
 * that the contract does not name: what is read leniently here is misread somewhere else.
 */
final class RequestReader {
    /** A dateTime without a zone is a Dutch school's. */
    static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    private final XmlIn in;

    private RequestReader(XmlIn in) {
        this.in = in;
    }

    /** Reads the whole request. */
    static SoapRequest read(byte[] utf8) throws Refused {
        return new RequestReader(XmlIn.over(utf8)).envelope();
    }

    private SoapRequest envelope() throws Refused {
        if (in.onForeign(SOAP, "Envelope")) {
            throw new Refused(Fault.VERSION_MISMATCH, "the envelope is not of SOAP 1.1");
        }
        in.enter(SOAP, "Envelope");
        in.enter(SOAP, "Header");
        Autorisatie autorisatie = headers();
        in.leave();
        in.enter(SOAP, "Body");
        Verzoek verzoek = verzoek();
        in.leave();
        in.leave();
        return new SoapRequest(autorisatie, verzoek);
    }

    private Autorisatie headers() throws Refused {
        Autorisatie found = null;
        while (in.onElement()) {
            if (in.on(AUTORISATIE, "autorisatie")) {
                found = once(found, autorisatie());
            } else {
                passOver();
            }
        }
        if (found == null) {
            throw Refused.message("the autorisatie header is missing");
        }
        return found;
    }

    private static Autorisatie once(@Nullable Autorisatie before, Autorisatie now) throws Refused {
        if (before != null) {
            throw Refused.message("there are two autorisatie headers");
        }
        return now;
    }

    private void passOver() throws Refused {
        String mustUnderstand = in.attribute(SOAP, "mustUnderstand");
        if (mustUnderstand.equals("1") || mustUnderstand.equals("true")) {
            throw new Refused(Fault.MUST_UNDERSTAND, "a header that must be understood is unknown here");
        }
        in.skip();
    }

    private Autorisatie autorisatie() throws Refused {
        in.enter(AUTORISATIE, "autorisatie");
        String sleutel = text64("autorisatiesleutel");
        String klantcode = text64("klantcode");
        text64("klantnaam");
        in.leave();
        return new Autorisatie(sleutel, klantcode);
    }

    private String text64(String name) throws Refused {
        String text = in.text(AUTORISATIE, name);
        if (text.isEmpty() || text.length() > 64) {
            throw Refused.message(name + " must have 1 to 64 characters");
        }
        return text;
    }

    private Verzoek verzoek() throws Refused {
        in.enter(LEERLINGGEGEVENS, "leerlinggegevens_verzoek");
        SchoolYear year = schoolYear(text("schooljaar"));
        Optional<Brin> school = Optional.empty();
        Optional<String> schoolkey = Optional.empty();
        if (in.on(LEERLINGGEGEVENS, "schoolkey")) {
            schoolkey = Optional.of(text("schoolkey"));
        } else {
            school = Optional.of(brin(text("brincode"), optional("dependancecode")));
        }
        String xsdVersie = text("xsdversie");
        optional("gegevenssetid");
        Optional<String> lastReceived = optional("laatstontvangengegevens");
        in.leave();
        return new Verzoek(
                year,
                school,
                schoolkey,
                xsdVersie,
                lastReceived.isPresent() ? Optional.of(moment(lastReceived.get())) : Optional.empty());
    }

    private String text(String name) throws Refused {
        return in.text(LEERLINGGEGEVENS, name).strip();
    }

    private Optional<String> optional(String name) throws Refused {
        return in.on(LEERLINGGEGEVENS, name) ? Optional.of(text(name)) : Optional.empty();
    }

    private static SchoolYear schoolYear(String text) throws Refused {
        try {
            return new SchoolYear(text);
        } catch (IllegalArgumentException notAYear) {
            throw Refused.message("schooljaar must be two years that follow each other, for example 2026-2027");
        }
    }

    private static Brin brin(String brincode, Optional<String> dependancecode) throws Refused {
        String location = dependancecode.orElse("00");
        if (!brincode.matches("[0-9]{2}[A-Z]{2}") || !location.matches("[0-9]{2}")) {
            throw Refused.message("brincode must be two digits and two capitals, dependancecode two digits");
        }
        return new Brin(brincode + location);
    }

    private static Instant moment(String text) throws Refused {
        try {
            return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(DUTCH).toInstant();
        } catch (DateTimeException notAMoment) {
            throw Refused.message("laatstontvangengegevens must be a dateTime, for example 2026-11-23T17:00:00+01:00");
        }
    }
}
