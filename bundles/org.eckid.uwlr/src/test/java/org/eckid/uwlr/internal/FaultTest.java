// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.eckid.uwlr.internal.Requests.KEY_ONE;
import static org.eckid.uwlr.internal.Requests.KEY_TWO;
import static org.eckid.uwlr.internal.Requests.header;
import static org.eckid.uwlr.internal.Requests.request;
import static org.eckid.uwlr.internal.Requests.verzoek;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eckid.api.Reason;
import org.eckid.api.roster.Pupil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    private static final String SCHOOL = "<brincode>19HY</brincode>";

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
    void refusesAKeyThatNoSupplierHas() throws Exception {
        assertFault("Client.AutorisatieOngeldig", request(header("geraden", "NOORD"), verzoek(SCHOOL, "2.3", "")));
        assertTrue(endpoint.door.visits.isEmpty());
    }

    @Test
    void tellsAStrangerTheSameAsASupplierThatTheBoardDoesNotAllow() throws Exception {
        String stranger = endpoint.post(request(header("geraden", "NOORD"), verzoek(SCHOOL, "2.3", "")))
                .body();
        endpoint.door.refusal = Optional.of(Reason.FORWARDING_NOT_ALLOWED);

        assertEquals(stranger, endpoint.post(Requests.ofVersion("2.3")).body());
    }

    @Test
    void refusesTheKeyOfOneSupplierWithTheKlantcodeOfAnother() throws Exception {
        assertFault("Client.OngeldigeKlantIdentificatie", request(header(KEY_ONE, "ZUID"), verzoek(SCHOOL, "2.3", "")));
    }

    @Test
    void refusesASchoolThatAnotherBoardRuns() throws Exception {
        assertFault("Client.OngeldigeKlantIdentificatie", request(header(KEY_TWO, "ZUID"), verzoek(SCHOOL, "2.3", "")));
        assertTrue(endpoint.door.visits.isEmpty());
    }

    @Test
    void refusesASchoolkeyThatTheSupplierDoesNotHave() throws Exception {
        String body = verzoek("<schoolkey>onbekend</schoolkey>", "2.3", "");

        assertFault("Client.OngeldigeKlantIdentificatie", request(header(KEY_ONE, "NOORD"), body));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {
                "FORWARDING_NOT_ALLOWED",
                "BOARD_NOT_ACTIVE",
                "SCHOOL_NOT_STARTED",
                "VSO_OFF",
                "STEP_MISSING",
                "NOT_AUTHORISED"
            })
    void refusesWhatTheBoardDoesNotAllow(Reason reason) throws Exception {
        endpoint.door.refusal = Optional.of(reason);

        assertFault("Client.AutorisatieOngeldig", Requests.ofVersion("2.2"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"STORE_UNAVAILABLE", "PART_MISSING", "HOST_FAILED", "TOO_MANY_READS"})
    void asksToComeBackWhenSomethingIsDown(Reason reason) throws Exception {
        endpoint.door.refusal = Optional.of(reason);

        assertFault("Server.TijdelijkNietBeschikbaar", Requests.ofVersion("2.2"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"NOT_LISTED", "KEY_UNAVAILABLE", "STORE_DAMAGED", "CALL_INVALID"})
    void keepsTheOperatorsTroublesInside(Reason reason) throws Exception {
        endpoint.door.refusal = Optional.of(reason);

        assertFault("Server.InterneFout", Requests.ofVersion("2.2"));
    }

    @Test
    void refusesASchoolOfWhichTheDoorKnowsNothing() throws Exception {
        endpoint.school = Optional.empty();
        endpoint.door.refusal = Optional.of(Reason.UNKNOWN);

        assertFault("Client.OngeldigeKlantIdentificatie", Requests.ofVersion("2.3"));
    }

    @Test
    void asksToComeBackWhileTheDoorIsAway() throws Exception {
        endpoint.neighbours.went(endpoint.door);
        assertFault("Server.TijdelijkNietBeschikbaar", Requests.ofVersion("2.3"));

        endpoint.neighbours.came(endpoint.door);
        assertEquals(200, endpoint.post(Requests.ofVersion("2.3")).statusCode());
    }

    @Test
    void keepsTheNewDoorWhenTheOldOneGoesAfterwards() throws Exception {
        FakeDoor next = new FakeDoor();
        endpoint.neighbours.came(next);
        endpoint.neighbours.went(endpoint.door);

        assertEquals(200, endpoint.post(Requests.ofVersion("2.3")).statusCode());
        assertEquals(1, next.visits.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "2.0", "1.0", "2.4", "3", ""})
    void refusesVersionsWithoutAnEckIdAndVersionsToCome(String version) throws Exception {
        assertFault("Client.XsdVersieOngeldig", Requests.ofVersion(version));
    }

    @Test
    void refusesTwoPupilsWithOneKeyBeforeAnythingIsGiven() throws Exception {
        Pupil sofie = Schools.small().pupils().get(0);
        Pupil daan = Schools.pupil(Schools.DAAN, sofie.lasKey(), sofie.name());
        endpoint.school = Optional.of(Schools.of(List.of(sofie, daan), List.of()));

        assertFault("Server.InterneFout", Requests.ofVersion("2.3"));
        assertTrue(endpoint.door.visits.isEmpty());
    }

    @Test
    void refusesTheSamePersonTwice() throws Exception {
        Pupil sofie = Schools.small().pupils().get(0);
        Pupil again = Schools.pupil(Schools.SOFIE, "other", sofie.name());
        endpoint.school = Optional.of(Schools.of(List.of(sofie, again), List.of()));

        assertFault("Server.InterneFout", Requests.ofVersion("2.3"));
    }

    @Test
    void tellsTheOperatorWhatTheSupplierIsNotTold() throws Exception {
        endpoint.door.refusal = Optional.of(Reason.VSO_OFF);

        endpoint.post(Requests.ofVersion("2.3"));

        assertTrue(endpoint.log.lines().stream()
                .anyMatch(line -> line.contains("VSO_OFF (E404) for supplier uitgever-1, school 19HY00")));
    }

    @Test
    void refusesTwoPersonsWithOneEckId() throws Exception {
        endpoint.door.ids.put(Schools.TEACHER, endpoint.door.idOf(Schools.SOFIE));

        assertFault("Server.InterneFout", Requests.ofVersion("2.3"));
    }

    @Test
    void refusesToWriteIdsBesideTheWrongPersons() throws Exception {
        endpoint.door.order = persons -> List.of(persons.get(1), persons.get(0), persons.get(2));

        assertFault("Server.InterneFout", Requests.ofVersion("2.3"));
    }

    @Test
    void refusesAnAnswerInWhichSomebodyIsMissing() throws Exception {
        endpoint.door.order = persons -> persons.subList(0, 2);

        assertFault("Server.InterneFout", Requests.ofVersion("2.3"));
    }

    @Test
    void staysSilentAboutWhatAHostOrDoorThrows() throws Exception {
        endpoint.door.beforeEach = number -> {
            throw new IllegalStateException("Sofie van den Berg");
        };

        String body = assertFault("Server.InterneFout", Requests.ofVersion("2.3"));

        assertFalse(body.contains("Sofie"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain|HaalLeerlinggegevens|415",
                "application/soap+xml|HaalLeerlinggegevens|415",
                "text/xml; charset=iso-8859-1|HaalLeerlinggegevens|415",
                "text/xml|HaalStructuur|500",
                "text/xml|\"\"|500"
            })
    void refusesOtherKindsOfRequests(String contentType, String action, int status) throws Exception {
        HttpResponse<String> response = endpoint.send(endpoint.request(contentType, action, Requests.ofVersion("2.3")));

        assertEquals(status, response.statusCode());
        assertEquals("soap:Client.OngeldigBericht", faultcode(response.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/xml;charset=UTF-8", "TEXT/XML; charset=\"utf-8\""})
    void acceptsTheWaysInWhichClientsWriteTheContentType(String contentType) throws Exception {
        assertEquals(
                200,
                endpoint.send(endpoint.request(contentType, "HaalLeerlinggegevens", Requests.ofVersion("2.3")))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "TRACE", "HEAD"})
    void answersToPostOnly(String method) throws Exception {
        HttpResponse<String> response = endpoint.send(endpoint.builder()
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());

        assertEquals(405, response.statusCode());
        assertEquals("POST", response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void refusesARequestThatIsTooLarge() throws Exception {
        String large = Requests.ofVersion("2.3") + " ".repeat(HttpRequestCheck.MOST_BYTES);
        HttpResponse<String> declared = endpoint.post(large);
        HttpResponse<String> undeclared = endpoint.send(endpoint.builder()
                .header("Content-Type", "text/xml")
                .header("SOAPAction", "HaalLeerlinggegevens")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large)))
                .build());

        assertEquals(413, declared.statusCode());
        assertEquals("soap:Client.OngeldigBericht", faultcode(declared.body()));
        assertEquals(500, undeclared.statusCode());
        assertEquals("soap:Client.OngeldigBericht", faultcode(undeclared.body()));
    }

    private String assertFault(String name, String body) throws Exception {
        HttpResponse<String> response = endpoint.post(body);
        assertEquals(500, response.statusCode());
        assertEquals("soap:" + name, faultcode(response.body()));
        assertFalse(response.body().contains(FakeDoor.PREFIX));
        return response.body();
    }

    private static String faultcode(String body) throws Exception {
        return SmalleSet.parse(body).getElementsByTagName("faultcode").item(0).getTextContent();
    }
}
