// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.eckid.uwlr.internal.Requests.header;
import static org.eckid.uwlr.internal.Requests.request;
import static org.eckid.uwlr.internal.Requests.verzoek;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.Brin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestReaderTest {
    private static final String HEADER = header("sleutel", "NOORD");
    private static final String BRIN = "<brincode>19HY</brincode>";
    private static final String BODY = verzoek(BRIN, "2.3", "");

    @Test
    void readsEverythingThatARequestCanHold() throws Exception {
        String body = verzoek(
                "<brincode>19HY</brincode><dependancecode>01</dependancecode>",
                "2.2",
                "<gegevenssetid>Smalle-set</gegevenssetid>"
                        + "<laatstontvangengegevens>2026-11-23T16:00:00.5+01:00</laatstontvangengegevens>");

        SoapRequest read = read(request(HEADER, "<!-- one -->" + body));

        assertEquals("sleutel", read.autorisatie().sleutel());
        assertEquals("NOORD", read.autorisatie().klantcode());
        assertEquals(Optional.of(new Brin("19HY01")), read.verzoek().school());
        assertEquals("2026-2027", read.verzoek().year().value());
        assertEquals("2.2", read.verzoek().xsdVersie());
        assertEquals(
                Optional.of(Instant.parse("2026-11-23T15:00:00.5Z")),
                read.verzoek().lastReceived());
    }

    @Test
    void takesTheMainLocationWhenNoneIsNamed() throws Exception {
        assertEquals(
                Optional.of(new Brin("19HY00")),
                read(request(HEADER, BODY)).verzoek().school());
    }

    @Test
    void passesOverHeadersThatNeedNotBeUnderstood() throws Exception {
        String other = "<x:trace xmlns:x=\"urn:x\"><x:id>1</x:id>text</x:trace>";

        assertEquals(
                "NOORD",
                read(request(other + HEADER + other, BODY)).autorisatie().klantcode());
    }

    @Test
    void refusesAHeaderThatMustBeUnderstood() {
        String other = "<x:trace xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\"/>";

        assertEquals(
                Fault.MUST_UNDERSTAND, refusal(request(other + HEADER, BODY)).fault());
    }

    @Test
    void passesOverAByteOrderMark() throws Exception {
        assertEquals(
                "NOORD", read("\uFEFF" + request(HEADER, BODY)).autorisatie().klantcode());
    }

    @Test
    void printsNothingAboutBytesThatAreNotUtf8() {
        byte[] latin = request(HEADER, BODY.replace("2026", "\u00e9")).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThrows(Refused.class, () -> RequestReader.read(latin));
        } finally {
            System.setErr(err);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void refusesSoap12() {
        String soap12 = request(HEADER, BODY)
                .replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");

        assertEquals(Fault.VERSION_MISMATCH, refusal(soap12).fault());
    }

    static Stream<String> brokenRequests() {
        String good = request(HEADER, BODY);
        return Stream.of(
                "",
                "not xml",
                good.substring(0, good.length() - 12),
                good.replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<!DOCTYPE x [<!ENTITY e \"NOORD\">]>"),
                good.replace(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">"),
                // The JDK has no message for this one, and says so by an unchecked exception.
                good.replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<!DOCTYPE x [<!ENTITY e '\u0008'>]>"),
                good.replace("NOORD", "&e;"),
                good.replace("<soap:Body>", "<?pi here?><soap:Body>"),
                good.replace("<soap:Body>", "text<soap:Body>"),
                good + "<more/>",
                "<antwoord/>",
                request("", BODY),
                request(HEADER + HEADER, BODY),
                request(header("", "NOORD"), BODY),
                request(header("s".repeat(65), "NOORD"), BODY),
                request(header("sleutel", ""), BODY),
                request(HEADER.replace("klantnaam", "klantnummer"), BODY),
                request(HEADER.replace("</a:klantnaam>", "</a:klantnaam><a:klantnaam>x</a:klantnaam>"), BODY),
                request(HEADER.replace("sleutel</a:", "<b/></a:"), BODY),
                request(HEADER, ""),
                request(HEADER, BODY + BODY),
                request(HEADER, "<leerlinggegevens_verzoek/>"),
                request(HEADER, BODY.replace("leerlinggegevens_verzoek", "structuur_verzoek")),
                request(HEADER, BODY.replace("2026-2027", "2026-2028")),
                request(HEADER, verzoek("<xsdversie>2.3</xsdversie>" + BRIN, "2.3", "")),
                request(HEADER, verzoek("<brincode>19hy</brincode>", "2.3", "")),
                request(HEADER, verzoek("<dependancecode>00</dependancecode>" + BRIN, "2.3", "")),
                request(HEADER, verzoek(BRIN + "<dependancecode>1</dependancecode>", "2.3", "")),
                request(HEADER, verzoek(BRIN + "<schoolkey>k</schoolkey>", "2.3", "")),
                request(HEADER, verzoek(BRIN, "2.3", "<onbekend/>")),
                request(HEADER, verzoek(BRIN, "2.3", "<laatstontvangengegevens>gisteren</laatstontvangengegevens>")));
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void refusesWhatTheContractDoesNotName(String request) {
        Refused refused = refusal(request);

        assertEquals(Fault.ONGELDIG_BERICHT, refused.fault());
        assertFalse(String.valueOf(refused.getMessage()).contains("NOORD"));
    }

    private static Refused refusal(String request) {
        return assertThrows(Refused.class, () -> read(request));
    }

    private static SoapRequest read(String request) throws Refused {
        return RequestReader.read(request.getBytes(StandardCharsets.UTF_8));
    }
}
