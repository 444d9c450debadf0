// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eckid.api.Purpose;
import org.eckid.api.SupplierId;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.roster.PersonName;
import org.eckid.api.roster.Pupil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class AnswerTest {
    private Endpoint endpoint;

    @BeforeEach
    void start(@TempDir Path dir) throws Exception {
        endpoint = new Endpoint(dir);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void answersVersion22WithLasKeyAndEckIdAndDateOfBirth() throws Exception {
        endpoint.door.without.add(Schools.DAAN);

        HttpResponse<String> response = endpoint.post(Requests.ofVersion("2.2"));

        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/xml"));
        assertEquals(golden("2.2", "<geboortedatum>2017-03-09</geboortedatum>", "key=\"1001\" "), response.body());
        SmalleSet.valid("2.2", response.body());
    }

    @Test
    void answersVersion23WithoutDateOfBirth() throws Exception {
        endpoint.door.without.add(Schools.DAAN);

        HttpResponse<String> response = endpoint.post(Requests.ofVersion("2.3"));

        assertEquals(golden("2.3", "", "key=\"1001\" "), response.body());
        SmalleSet.valid("2.3", response.body());
    }

    @Test
    void leavesTheLasKeyOutOf23WhenTheTransitionIsOver(@TempDir Path dir) throws Exception {
        endpoint.close();
        endpoint = new Endpoint(dir, new Terms(Terms.LasKey.ONLY_WITHOUT_ECK_ID, Terms.PersonNames.CALL_NAME));
        endpoint.door.without.add(Schools.DAAN);

        Element answer =
                SmalleSet.valid("2.3", endpoint.post(Requests.ofVersion("2.3")).body());

        Element sofie = (Element) answer.getElementsByTagName("leerling").item(0);
        Element daan = (Element) answer.getElementsByTagName("leerling").item(1);
        assertFalse(sofie.hasAttribute("key"));
        assertEquals(endpoint.door.idOf(Schools.SOFIE), sofie.getAttribute("eckid"));
        assertEquals("1002", daan.getAttribute("key"));
        assertFalse(daan.hasAttribute("eckid"));
        assertEquals(0, sofie.getElementsByTagName("achternaam").getLength());
        assertEquals(1, daan.getElementsByTagName("achternaam").getLength());
    }

    @Test
    void keepsTheLasKeyIn22WhateverTheSetting(@TempDir Path dir) throws Exception {
        endpoint.close();
        endpoint = new Endpoint(dir, new Terms(Terms.LasKey.ONLY_WITHOUT_ECK_ID, Terms.PersonNames.FULL));

        SmalleSet.valid("2.2", endpoint.post(Requests.ofVersion("2.2")).body());
    }

    @Test
    void tellsTheDoorForWhomAndWhy() throws Exception {
        endpoint.post(Requests.ofVersion("2.3"));

        assertEquals(
                List.of(new SupplierRequest(
                        Schools.BOARD, Schools.SCHOOL, new SupplierId("uitgever-1"), new Purpose("uwlr"))),
                endpoint.door.visits);
    }

    @Test
    void findsASchoolByTheSuppliersOwnKey() throws Exception {
        String body = Requests.verzoek("<schoolkey>de-regenboog</schoolkey>", "2.3", "");

        String answer = endpoint.post(Requests.request(Requests.header(Requests.KEY_ONE, "NOORD"), body))
                .body();

        SmalleSet.valid("2.3", answer);
    }

    @Test
    void hasNoDataForASchoolWithoutPupils() throws Exception {
        endpoint.school = Optional.of(Schools.of(List.of(), Schools.small().staff()));

        Element answer =
                SmalleSet.valid("2.3", endpoint.post(Requests.ofVersion("2.3")).body());

        assertEquals("geengegevens", answer.getFirstChild().getLocalName());
        assertEquals(1, endpoint.door.visits.size());
    }

    @Test
    void hasNoDataForAYearThatTheHostDoesNotHave() throws Exception {
        endpoint.school = Optional.empty();

        Element answer =
                SmalleSet.valid("2.2", endpoint.post(Requests.ofVersion("2.2")).body());

        assertEquals("geengegevens", answer.getFirstChild().getLocalName());
    }

    @Test
    void saysThatNothingChangedToASupplierThatHasAllIds() throws Exception {
        endpoint.post(Requests.ofVersion("2.3"));

        assertEquals("geenwijzigingen", answerTo("2026-11-23T17:00:00+01:00"));
        assertEquals("geenwijzigingen", answerTo("2026-11-23T17:00:00"));
        assertEquals("leerlinggegevens", answerTo("2026-11-23T15:59:59Z"));
    }

    @Test
    void givesEverythingAgainWhileTheLastAnswerLackedAnId() throws Exception {
        endpoint.door.without.add(Schools.DAAN);
        endpoint.post(Requests.ofVersion("2.3"));
        endpoint.door.without.clear();

        assertEquals("leerlinggegevens", answerTo("2026-11-23T16:00:00Z"));
        assertEquals("geenwijzigingen", answerTo("2026-11-23T16:00:00Z"));
    }

    @Test
    void givesEverythingToASupplierThatItDoesNotRemember() throws Exception {
        assertEquals("leerlinggegevens", answerTo("2026-11-23T16:00:00Z"));
    }

    @Test
    void givesEverythingAgainAfterADay() throws Exception {
        endpoint.post(Requests.ofVersion("2.3"));
        endpoint.now = Endpoint.NOW.plusSeconds(86_400);

        assertEquals("leerlinggegevens", answerTo("2026-11-23T16:00:00Z"));
    }

    @Test
    void leavesOutReferencesToGroupsThatTheHostDoesNotList() throws Exception {
        var pupil = Schools.small().pupils().get(0);
        var lost = new Pupil(
                pupil.ref(),
                pupil.lasKey(),
                pupil.name(),
                pupil.birthDate(),
                pupil.gender(),
                pupil.yearGroup(),
                Optional.of("gone"),
                List.of("gone"));
        endpoint.school = Optional.of(Schools.of(List.of(lost), List.of()));

        Element answer =
                SmalleSet.valid("2.3", endpoint.post(Requests.ofVersion("2.3")).body());

        Element leerling = (Element) answer.getElementsByTagName("leerling").item(0);
        assertEquals(0, leerling.getElementsByTagName("groep").getLength());
        assertEquals(0, leerling.getElementsByTagName("samengestelde_groepen").getLength());
    }

    @Test
    void writesNothingThatXmlCannotHold() throws Exception {
        var name = new PersonName("Wit\u0001\uD83D", Optional.empty(), Optional.empty());
        endpoint.school = Optional.of(Schools.of(List.of(Schools.pupil(Schools.SOFIE, "1", name)), List.of()));

        Element answer =
                SmalleSet.valid("2.3", endpoint.post(Requests.ofVersion("2.3")).body());

        assertTrue(answer.getTextContent().contains("Wit\uFFFD\uFFFD"));
    }

    private String answerTo(String lastReceived) throws Exception {
        String more = "<laatstontvangengegevens>" + lastReceived + "</laatstontvangengegevens>";
        String body = Requests.verzoek("<brincode>19HY</brincode><dependancecode>00</dependancecode>", "2.3", more);
        String response = endpoint.post(Requests.request(Requests.header(Requests.KEY_ONE, "NOORD"), body))
                .body();
        return SmalleSet.valid("2.3", response).getFirstChild().getLocalName();
    }

    private String golden(String version, String born, String key) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>\
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
                <leerlinggegevens_antwoord xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">\
                <leerlinggegevens>\
                <school><schooljaar>2026-2027</schooljaar><brincode>19HY</brincode>\
                <dependancecode>00</dependancecode><aanmaakdatum>2026-11-23T17:00:00+01:00</aanmaakdatum>\
                <xsdversie>%s</xsdversie></school>\
                <groepen><groep key="g5"><naam>Groep 5</naam><jaargroep>5</jaargroep></groep>\
                <samengestelde_groep key="plus"><naam>Plusgroep</naam></samengestelde_groep></groepen>\
                <leerlingen>\
                <leerling %seckid="%s"><achternaam>Berg</achternaam><voorvoegsel>van den</voorvoegsel>\
                <roepnaam>Sofie</roepnaam>%s<jaargroep>5</jaargroep><groep key="g5"></groep>\
                <samengestelde_groepen><samengestelde_groep key="plus"></samengestelde_groep></samengestelde_groepen>\
                </leerling>\
                <leerling key="1002"><achternaam>Jansen &amp; Zn &lt;é😀&gt;</achternaam>%s<jaargroep>5</jaargroep>\
                <groep key="g5"></groep>\
                <samengestelde_groepen><samengestelde_groep key="plus"></samengestelde_groep></samengestelde_groepen>\
                </leerling>\
                </leerlingen>\
                <leerkrachten><leerkracht key="2001" eckid="%s"><achternaam>Bakker</achternaam>\
                <roepnaam>Els</roepnaam><groepen><groep key="g5"></groep>\
                <samengestelde_groep key="plus"></samengestelde_groep></groepen></leerkracht></leerkrachten>\
                </leerlinggegevens></leerlinggegevens_antwoord></soap:Body></soap:Envelope>""".formatted(
                version, key, endpoint.door.idOf(Schools.SOFIE), born, born, endpoint.door.idOf(Schools.TEACHER));
    }
}
