// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.eckid.sandbox.Caller.element;
import static org.eckid.sandbox.Caller.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictnessTest {

    private static final String SECRET = "5ec3e75ec3e7";
    private static final String BATCH = hash(1);

    private static Sandbox sandbox;
    private static Caller caller;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.defaults().withLargestRequest(20_000));
        caller = new Caller(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<Arguments> brokenHeaders() {
        return Stream.of(
                broken("To another host", "Header To", e -> e.withTo("https://service.eckid.nl/eck/ws/201703")),
                broken("To empty", "Header To", e -> e.withTo("")),
                broken("MessageID without urn", "Header MessageID", e -> e.withMessageId(SECRET)),
                broken("MessageID no UUID", "Header MessageID", e -> e.withMessageId("urn:uuid:" + SECRET)),
                broken("OIN missing", "Header From", e -> e.withFrom("http://www.w3.org/2005/08/addressing/anonymous")),
                broken(
                        "OIN in capitals",
                        "Header From",
                        e -> e.withFrom(e.from().replace("?oin", "?OIN"))),
                broken(
                        "OIN of a supplier",
                        "Header From",
                        e -> e.withFrom(Envelope.ANONYMOUS + "00000003123456780000")),
                broken("OIN too long", "Header From", e -> e.withFrom(e.from() + "0")),
                broken(
                        "BRIN in small letters",
                        "Header From",
                        e -> e.withFrom(e.from().replace("XX", "xx"))),
                broken(
                        "ReplyTo",
                        "no ReplyTo",
                        e -> e.withMoreHeaders(
                                "<a:ReplyTo><a:Address>http://www.w3.org/2005/08/addressing/anonymous</a:Address></a:ReplyTo>")),
                broken("FaultTo", "FaultTo", e -> e.withMoreHeaders("<a:FaultTo/>")),
                broken("security header", "security", e -> e.withMoreHeaders("<x:Security xmlns:x=\"urn:x\"/>")),
                broken("Action twice", "occurs twice", e -> e.withMoreHeaders("<a:Action>" + SECRET + "</a:Action>")),
                broken("unknown operation", "none of the nine", e -> e.withAction(Envelope.NAMESPACE + "/delete")),
                broken("action without namespace", "none of the nine", e -> e.withAction("retrieveStampseudonym")),
                broken("action of another root", "Body must hold", e -> e.withAction(Envelope.NAMESPACE + "/ping")));
    }

    static Stream<Arguments> brokenBodies() {
        String ns = " xmlns:e=\"" + Envelope.NAMESPACE + "\"";
        return Stream.of(
                body("another namespace", "Body must hold", "<e:retrieveStampseudonymRequest xmlns:e=\"urn:x\"/>"),
                body("no child", "in this order: hpgn", root(ns, "")),
                body("batch spelling in a single call", "hpgn", root(ns, element("hPgn", BATCH))),
                body("child twice", "hpgn", root(ns, element("hpgn", BATCH) + element("hpgn", BATCH))),
                body("child without namespace", "namespace", root(ns, "<hpgn>" + BATCH + "</hpgn>")),
                body("text beside the child", "stray text", root(ns, element("hpgn", BATCH) + SECRET)),
                body("element inside the text", "text only", root(ns, element("hpgn", "<e:x/>"))),
                body("attribute", "no attributes", root(ns, "<e:hpgn id=\"" + SECRET + "\">1</e:hpgn>")),
                body("two payloads", "too many", root(ns, element("hpgn", BATCH)) + root(ns, element("hpgn", BATCH))),
                body(
                        "processing instruction",
                        "processing",
                        "<?go " + SECRET + "?>" + root(ns, element("hpgn", BATCH))),
                body("unbalanced", "not well-formed", "<e:retrieveStampseudonymRequest" + ns + ">"),
                body("unknown entity", "", root(ns, element("hpgn", "&secret;"))));
    }

    static Stream<Arguments> brokenPayloads() {
        String item = element("hpgnList", element("index", "1") + element("hPgn", BATCH));
        return Stream.of(
                payload("child of ping", Operation.PING, "no children", element("hpgn", BATCH)),
                payload("empty list", Operation.SUBMIT_STAMPSEUDONYM_BATCH, "hpgnList", ""),
                payload("wrapped list", Operation.SUBMIT_STAMPSEUDONYM_BATCH, "index", element("hpgnList", item)),
                payload(
                        "value before index",
                        Operation.SUBMIT_STAMPSEUDONYM_BATCH,
                        "index, hPgn",
                        element("hpgnList", element("hPgn", BATCH) + element("index", "1"))),
                payload(
                        "single spelling in a batch",
                        Operation.SUBMIT_STAMPSEUDONYM_BATCH,
                        "hPgn",
                        element("hpgnList", element("index", "1") + element("hpgn", BATCH))),
                payload(
                        "index no number",
                        Operation.SUBMIT_STAMPSEUDONYM_BATCH,
                        "not an int",
                        element("hpgnList", element("index", SECRET) + element("hPgn", BATCH))),
                payload(
                        "index beyond int",
                        Operation.SUBMIT_STAMPSEUDONYM_BATCH,
                        "not an int",
                        element("hpgnList", element("index", "2147483648") + element("hPgn", BATCH))),
                payload(
                        "chain before the list",
                        Operation.SUBMIT_ECK_ID_BATCH,
                        "stampseudonymList, chainId",
                        element("chainId", Caller.CHAIN) + element("sectorId", Caller.PO)),
                payload(
                        "sector before chain",
                        Operation.RETRIEVE_ECK_ID,
                        "stampseudonym, chainId, sectorId",
                        element("stampseudonym", "x") + element("sectorId", "x") + element("chainId", "x")),
                payload(
                        "new before old",
                        Operation.REPLACE_STAMPSEUDONYM,
                        "hpgnOld, hpgnNew",
                        element("hpgnNew", BATCH) + element("hpgnOld", BATCH)),
                payload(
                        "date no dateTime",
                        Operation.REPLACE_STAMPSEUDONYM,
                        "not a dateTime",
                        element("hpgnOld", hash(1)) + element("hpgnNew", hash(2)) + element("effectiveDate", SECRET)),
                payload(
                        "day that does not exist",
                        Operation.REPLACE_STAMPSEUDONYM,
                        "not a dateTime",
                        element("hpgnOld", hash(1))
                                + element("hpgnNew", hash(2))
                                + element("effectiveDate", "2026-02-30T00:00:00Z")),
                payload(
                        "unknown chain at submit",
                        Operation.SUBMIT_ECK_ID_BATCH,
                        "chainId is unknown",
                        element("stampseudonymList", element("index", "1") + element("stampseudonym", "x"))
                                + element("chainId", SECRET)
                                + element("sectorId", Caller.PO)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"brokenHeaders", "brokenBodies", "brokenPayloads"})
    void answersAFaultThatNamesTheRuleAndEchoesNothing(String name, String reason, Envelope request) throws Exception {
        Envelope addressed =
                request.to().equals("here") ? request.withTo(sandbox.endpoint().toString()) : request;
        assertRefused(reason, caller.send(addressed));
    }

    @Test
    void checksTheHttpSide() throws Exception {
        Envelope right = ping();
        String action = "\"" + right.action() + "\"";
        String xml = right.xml();
        assertRefused(
                "POST", caller.send(HttpRequest.newBuilder(sandbox.endpoint()).GET()));
        assertRefused(
                "POST", caller.send(post(xml, "text/xml; charset=utf-8", action).PUT(BodyPublishers.ofString(xml))));
        for (String type : List.of("application/soap+xml; charset=utf-8", "text/xml", "text/xml; charset=latin1")) {
            assertRefused("Content-Type", caller.send(post(xml, type, action)));
        }
        String type = "text/xml; charset=utf-8";
        assertRefused("SOAPAction", caller.send(post(xml, type, right.action())));
        assertRefused("SOAPAction", caller.send(post(xml, type, "\"\"")));
        assertRefused("must equal", caller.send(post(xml, type, action.replace("ping", "retrieveChains"))));
        assertRefused("path", caller.send(post(xml, type, action).uri(URI.create(sandbox.endpoint() + "?wsdl"))));
        assertRefused("path", caller.send(post(xml, type, action).uri(URI.create(sandbox.endpoint() + "/x"))));
        assertRefused("longer than", caller.send(post(xml + " ".repeat(20_000), type, action)));
    }

    @Test
    void refusesDocumentTypesAndOtherEncodings() throws Exception {
        String action = "\"" + ping().action() + "\"";
        String type = "text/xml; charset=utf-8";
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String xml = ping().xml();
        assertRefused(
                "document type",
                caller.send(post(
                        xml.replace(head, head + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"),
                        type,
                        action)));
        assertRefused("another encoding", caller.send(post(xml.replace("UTF-8", "ISO-8859-1"), type, action)));
        assertRefused("not well-formed", caller.send(post("", type, action)));
        assertRefused("Envelope", caller.send(post("<x/>", type, action)));
        assertRefused(
                "Envelope",
                caller.send(post(
                        xml.replace("schemas.xmlsoap.org/soap/envelope/", "www.w3.org/2003/05/soap-envelope"),
                        type,
                        action)));
    }

    @Test
    void namesTheMessageThatItRefusesWhereItCan() throws Exception {
        Envelope broken = ping().withTo("https://elsewhere.example/");
        assertEquals(broken.messageId(), caller.send(broken).text("RelatesTo"));
    }

    @Test
    void takesTheOtherNameOfTheLoopback() throws Exception {
        Envelope request = ping().withTo(sandbox.endpoint().toString().replace("127.0.0.1", "localhost"));
        assertEquals(200, caller.send(request).status());
    }

    private static Envelope ping() {
        return Envelope.of(sandbox.endpoint(), Operation.PING, "");
    }

    private static HttpRequest.Builder post(String xml, String contentType, String action) {
        return HttpRequest.newBuilder(sandbox.endpoint())
                .header("Content-Type", contentType)
                .header("SOAPAction", action)
                .POST(BodyPublishers.ofString(xml));
    }

    private static Arguments broken(String name, String reason, UnaryOperator<Envelope> damage) {
        Envelope right = Envelope.of(URI.create("here"), Operation.RETRIEVE_STAMPSEUDONYM, element("hpgn", BATCH));
        return Arguments.of(name, reason, damage.apply(right));
    }

    private static Arguments body(String name, String reason, String body) {
        return broken(name, reason, envelope -> envelope.withBody(body));
    }

    private static Arguments payload(String name, Operation operation, String reason, String children) {
        return Arguments.of(name, reason, Envelope.of(URI.create("here"), operation, children));
    }

    private static String root(String namespace, String children) {
        return "<e:retrieveStampseudonymRequest" + namespace + ">" + children + "</e:retrieveStampseudonymRequest>";
    }

    private static void assertRefused(String reason, Answer answer) {
        String message = answer.text("faultstring");
        assertEquals(500, answer.status());
        assertEquals("soap:Client", answer.text("faultcode"));
        assertTrue(message.contains(reason), message);
        assertFalse(message.contains(SECRET), message);
        assertFalse(message.contains(BATCH), message);
    }
}
