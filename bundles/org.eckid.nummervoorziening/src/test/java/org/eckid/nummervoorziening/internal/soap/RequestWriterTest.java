// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eckid.nummervoorziening.internal.Published;
import org.eckid.spi.source.HashReplacement;
import org.eckid.spi.source.RemoteBatchId;
import org.junit.jupiter.api.Test;

class RequestWriterTest {
    private static final String PUPIL = Published.PUPIL.value("hpgn");
    private static final String TEACHER = Published.TEACHER.value("hpgn");

    @Test
    void writesTheEnvelopeWithTheAddressingHeadersInOrder() {
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
                        + " xmlns:wsa=\"http://www.w3.org/2005/08/addressing\""
                        + " xmlns:eck=\"http://ketenid.nl/eck/schemas/v1_0\">"
                        + "<soap:Header>"
                        + "<wsa:To>https://service.example/eck</wsa:To>"
                        + "<wsa:Action>http://ketenid.nl/eck/schemas/v1_0/ping</wsa:Action>"
                        + "<wsa:MessageID>urn:uuid:ours</wsa:MessageID>"
                        + "<wsa:From><wsa:Address>http://www.w3.org/2005/08/addressing/anonymous"
                        + "?oin=0000000700019HY34567</wsa:Address></wsa:From>"
                        + "</soap:Header><soap:Body><eck:pingRequest></eck:pingRequest></soap:Body></soap:Envelope>",
                written(Operation.PING, RequestBody.empty()));
    }

    @Test
    void givesEachCallAnIdOfItsOwn() {
        SoapCall call = Letters.call(Operation.PING);
        SoapCall one = SoapCall.fresh(call.endpoint(), call.namespace(), Operation.PING, call.school());
        SoapCall two = SoapCall.fresh(call.endpoint(), call.namespace(), Operation.PING, call.school());
        assertTrue(one.messageId().matches("urn:uuid:[0-9a-f-]{36}"));
        assertTrue(!one.messageId().equals(two.messageId()));
    }

    @Test
    void asksForOneHashInSmallLetters() {
        assertEquals(
                "<hpgn>" + PUPIL + "</hpgn>",
                body(Operation.RETRIEVE_STAMPSEUDONYM, RequestBody.hash(Published.PUPIL.hash())));
    }

    @Test
    void asksForAnEckIdWithChainBeforeSector() {
        assertEquals(
                "<stampseudonym>" + Published.PUPIL.value("stampseudonym") + "</stampseudonym>" + purpose(),
                body(
                        Operation.RETRIEVE_ECK_ID,
                        RequestBody.stampseudonym(Published.PUPIL.stampseudonym(), Published.CHAIN, Published.SECTOR)));
    }

    @Test
    void repeatsTheHashListWithoutAWrapperAndWithACapitalInItsItems() {
        assertEquals(
                "<hpgnList><index>0</index><hPgn>" + PUPIL + "</hPgn></hpgnList>" + "<hpgnList><index>1</index><hPgn>"
                        + TEACHER + "</hPgn></hpgnList>",
                body(
                        Operation.SUBMIT_STAMPSEUDONYM_BATCH,
                        RequestBody.hashes(List.of(Published.PUPIL.hash(), Published.TEACHER.hash()))));
    }

    @Test
    void putsChainAndSectorAfterTheStampseudonyms() {
        assertEquals(
                "<stampseudonymList><index>0</index><stampseudonym>" + Published.TEACHER.value("stampseudonym")
                        + "</stampseudonym></stampseudonymList>" + purpose(),
                body(
                        Operation.SUBMIT_ECK_ID_BATCH,
                        RequestBody.stampseudonyms(
                                List.of(Published.TEACHER.stampseudonym()), Published.CHAIN, Published.SECTOR)));
    }

    @Test
    void putsTheFormerHashBeforeTheCurrentOne() {
        HashReplacement atOnce =
                new HashReplacement(Published.PUPIL.hash(), Published.TEACHER.hash(), Optional.empty());
        HashReplacement later = new HashReplacement(
                Published.PUPIL.hash(), Published.TEACHER.hash(), Optional.of(Instant.parse("2027-08-01T00:00:00Z")));
        String hashes = "<hpgnOld>" + PUPIL + "</hpgnOld><hpgnNew>" + TEACHER + "</hpgnNew>";
        assertEquals(hashes, body(Operation.REPLACE_STAMPSEUDONYM, RequestBody.replacement(atOnce)));
        assertEquals(
                hashes + "<effectiveDate>2027-08-01T00:00:00Z</effectiveDate>",
                body(Operation.REPLACE_STAMPSEUDONYM, RequestBody.replacement(later)));
    }

    @Test
    void escapesWhatTheServiceGaveUs() {
        assertEquals(
                "<batchIdentifier>a&amp;b&lt;c</batchIdentifier>",
                body(Operation.RETRIEVE_BATCH, RequestBody.batch(new RemoteBatchId("a&b<c"))));
    }

    private static String purpose() {
        return "<chainId>" + Published.CHAIN.uri() + "</chainId><sectorId>" + Published.SECTOR.uri() + "</sectorId>";
    }

    private static String written(Operation operation, RequestBody body) {
        return new String(RequestWriter.write(Letters.call(operation), body), StandardCharsets.UTF_8);
    }

    private static String body(Operation operation, RequestBody body) {
        String written = written(operation, body);
        String root = "eck:" + operation.wireName() + "Request>";
        return written.substring(written.indexOf("<" + root) + root.length() + 1, written.indexOf("</" + root))
                .replace("eck:", "");
    }
}
