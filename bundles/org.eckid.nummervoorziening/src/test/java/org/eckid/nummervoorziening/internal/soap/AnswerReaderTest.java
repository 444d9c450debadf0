// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.eckid.api.Chain;
import org.eckid.nummervoorziening.internal.Published;
import org.eckid.spi.source.IssuerPing;
import org.eckid.spi.source.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final String STAMP = Published.PUPIL.value("stampseudonym");
    private static final String GOOD = stamp("<stampseudonym>" + STAMP + "</stampseudonym>");

    @Test
    void readsAStampseudonym() throws Exception {
        assertEquals(STAMP, stampOf(Letters.answer(GOOD)));
    }

    @Test
    void readsAnAnswerWithOtherPrefixesWhiteSpaceCommentsAndUnknownElements() throws Exception {
        assertEquals(STAMP, stampOf("""
                        <Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/" xmlns:w="http://www.w3.org/2005/08/addressing">
                          <!-- a comment -->
                          <Header><w:RelatesTo> urn:uuid:ours </w:RelatesTo><other xmlns="urn:x"><a>b</a></other></Header>
                          <Body>
                            <e:retrieveStampseudonymResponse xmlns:e="http://ketenid.nl/eck/schemas/v1_0">
                              <e:new><e:stampseudonym>no</e:stampseudonym></e:new>
                              <stampseudonym xmlns="urn:x">no</stampseudonym>
                              <e:stampseudonym> %s </e:stampseudonym>
                            </e:retrieveStampseudonymResponse>
                          </Body>
                        </Envelope>
                        """.formatted(STAMP)));
    }

    @Test
    void passesOverAByteOrderMark() throws Exception {
        assertEquals(STAMP, stampOf("\uFEFF" + Letters.answer(GOOD)));
    }

    @Test
    void readsAPing() throws Exception {
        String body = "<pingResponse><available>true</available><applicationVersion>2.0.1</applicationVersion>"
                + "<systemTime>2026-11-23T10:00:00.5+01:00</systemTime></pingResponse>";
        assertEquals(
                new IssuerPing(true, "2.0.1", Instant.parse("2026-11-23T09:00:00.5Z")),
                AnswerReader.read(Letters.bytes(Letters.answer(body)), Letters.call(Operation.PING), Answers.ping()));
    }

    @Test
    void readsTheChains() throws Exception {
        String body = "<retrieveChainsResponse><chain><id>http://x/1</id><name>One</name><description/>"
                + "<lastEdited>2017-03-01T00:00:00</lastEdited></chain></retrieveChainsResponse>";
        assertEquals(
                List.of(new Listing<>(new Chain("http://x/1"), "One", "", Instant.parse("2017-03-01T00:00:00Z"))),
                AnswerReader.read(
                        Letters.bytes(Letters.answer(body)),
                        Letters.call(Operation.RETRIEVE_CHAINS),
                        Answers.chains()));
    }

    @Test
    void refusesAnAnswerToAnotherMessage() {
        assertRefused(Letters.answer("urn:uuid:other", GOOD), "wsa:RelatesTo");
    }

    @Test
    void refusesAnAnswerWithoutHeaders() {
        assertRefused(Letters.envelope("", GOOD), "wsa:RelatesTo");
    }

    @Test
    void refusesAnAnswerThatRelatesToTwoMessages() {
        String twice = "<s:Header><a:RelatesTo>urn:uuid:ours</a:RelatesTo><a:RelatesTo>x</a:RelatesTo></s:Header>";
        assertRefused(Letters.envelope(twice, GOOD), "more than one message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<retrieveEckIdResponse><eckId>https://a/b</eckId></retrieveEckIdResponse>",
                "<retrieveStampseudonymResponse xmlns='urn:other'><stampseudonym>https://a/b</stampseudonym>"
                        + "</retrieveStampseudonymResponse>",
                "<retrieveStampseudonymResponse/>",
                "<retrieveStampseudonymResponse><stampseudonym/></retrieveStampseudonymResponse>",
                "<retrieveStampseudonymResponse><stampseudonym>https://a/b</stampseudonym>"
                        + "<stampseudonym>https://a/c</stampseudonym></retrieveStampseudonymResponse>",
                "<retrieveStampseudonymResponse><stampseudonym>https://a/<b/></stampseudonym>"
                        + "</retrieveStampseudonymResponse>",
                "<retrieveStampseudonymResponse>text<stampseudonym>https://a/b</stampseudonym>"
                        + "</retrieveStampseudonymResponse>",
                "<retrieveStampseudonymResponse><?run x?><stampseudonym>https://a/b</stampseudonym>"
                        + "</retrieveStampseudonymResponse>",
                "",
            })
    void refusesABodyThatIsNotTheOneAnswer(String body) {
        assertThrows(AnswerInvalidException.class, () -> stampOf(Letters.answer(body)));
    }

    @Test
    void refusesTwoAnswersInOneBody() {
        assertRefused(Letters.answer(GOOD + GOOD), "more than one element");
    }

    @Test
    void refusesAnAnswerThatBreaksOff() {
        String whole = Letters.answer(GOOD);
        for (int length = 0; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThrows(AnswerInvalidException.class, () -> stampOf(part), () -> part.length() + " characters");
        }
    }

    @Test
    void neverRepeatsAValueThatItRefuses() {
        AnswerInvalidException refusal = assertThrows(
                AnswerInvalidException.class,
                () -> stampOf(Letters.answer(stamp("<stampseudonym>063138219</stampseudonym>"))));
        assertFalse(String.valueOf(refusal.getMessage()).contains("063138219"));
        assertNull(refusal.getCause());
    }

    @Test
    void refusesEntitiesThatGrow() {
        String bomb = "<!DOCTYPE b [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        assertThrows(
                AnswerInvalidException.class,
                () -> stampOf(bomb + withoutDeclaration(stamp("<stampseudonym>https://a/&b;</stampseudonym>"))));
    }

    @Test
    void refusesEntitiesFromOutside() {
        String outside = "<!DOCTYPE b [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
        assertThrows(
                AnswerInvalidException.class,
                () -> stampOf(outside + withoutDeclaration(stamp("<stampseudonym>https://a/&x;</stampseudonym>"))));
    }

    @Test
    void refusesADocumentTypeEvenWhenNothingUsesIt() {
        assertThrows(AnswerInvalidException.class, () -> stampOf("<!DOCTYPE b>" + withoutDeclaration(GOOD)));
        assertThrows(
                AnswerInvalidException.class,
                () -> stampOf("<!DOCTYPE b SYSTEM 'file:///etc/hostname'>" + withoutDeclaration(GOOD)));
        // The JDK has no message for this one, and says so by an unchecked exception.
        assertThrows(
                AnswerInvalidException.class,
                () -> stampOf("<!DOCTYPE b [<!ENTITY e '\u0008'>]>" + withoutDeclaration(GOOD)));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] broken = Letters.bytes(Letters.answer(GOOD));
        broken[broken.length / 2] = (byte) 0xFF;
        assertThrows(
                AnswerInvalidException.class,
                () -> AnswerReader.read(
                        broken, Letters.call(Operation.RETRIEVE_STAMPSEUDONYM), Answers.stampseudonym()));
    }

    @ParameterizedTest
    @CsvSource({
        "NotFinishedException, NOT_FINISHED",
        "TemporaryBlockedException, TEMPORARY_BLOCKED",
        "ContentAlreadyRetrievedException, CONTENT_ALREADY_RETRIEVED",
        "ContentRemovedException, CONTENT_REMOVED",
        "LimitDailyBatchSubmissionsExceededException, LIMIT_DAILY",
        "SomethingNewException, OTHER",
        "'', OTHER",
    })
    void tellsFaultsApartByTheirActor(String actor, FaultActor expected) {
        FaultException fault = assertThrows(FaultException.class, () -> stampOf(Letters.answer(Letters.fault(actor))));
        assertEquals(expected, fault.actor());
        assertTrue(String.valueOf(fault.getMessage()).contains("fault code Server"));
        assertFalse(String.valueOf(fault.getMessage()).contains("9735"));
    }

    @Test
    void takesAFaultWithoutActorAndWithoutHeaders() {
        String fault = Letters.envelope("", "<s:Fault><faultcode xmlns=''>s:Client</faultcode></s:Fault>");
        FaultException thrown = assertThrows(FaultException.class, () -> stampOf(fault));
        assertEquals(FaultActor.OTHER, thrown.actor());
        assertEquals("fault code Client, actor none", thrown.getMessage());
    }

    @Test
    void refusesAFaultThatAnswersAnotherMessage() {
        assertRefused(Letters.answer("urn:uuid:other", Letters.fault("NotFinishedException")), "wsa:RelatesTo");
    }

    @Test
    void showsNoFaultWordThatCouldHoldAValue() {
        FaultException fault = assertThrows(
                FaultException.class, () -> stampOf(Letters.answer(Letters.fault("https://ketenid.nl/pilot/58"))));
        assertEquals("fault code Server, actor not shown", fault.getMessage());
    }

    private static String stamp(String children) {
        return "<retrieveStampseudonymResponse>" + children + "</retrieveStampseudonymResponse>";
    }

    private static String withoutDeclaration(String body) {
        String answer = Letters.answer(body);
        return answer.substring(answer.indexOf("?>") + 2);
    }

    private static String stampOf(String answer) throws AnswerInvalidException, FaultException {
        SoapCall call = Letters.call(Operation.RETRIEVE_STAMPSEUDONYM);
        return AnswerReader.read(Letters.bytes(answer), call, Answers.stampseudonym())
                .revealSecretValue();
    }

    private static void assertRefused(String answer, String because) {
        AnswerInvalidException refusal = assertThrows(AnswerInvalidException.class, () -> stampOf(answer));
        assertTrue(String.valueOf(refusal.getMessage()).contains(because), refusal::getMessage);
    }
}
