// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import static org.eckid.nummervoorziening.internal.Published.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.source.BatchAnswer;
import org.eckid.spi.source.RemoteBatchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoapPseudonymIssuerTest {
    private static final RemoteBatchId BATCH = new RemoteBatchId("b1");
    private static final String PING =
            "<pingResponse><available>1</available><applicationVersion>2.0</applicationVersion>"
                    + "<systemTime>2026-11-23T10:00:00Z</systemTime></pingResponse>";

    private final FakeChannel channel = new FakeChannel();
    private final SoapPseudonymIssuer issuer;

    SoapPseudonymIssuerTest() throws EckIdException {
        CheckedSettings settings = CheckedSettings.of(Given.settings(Map.of("batch.size", 3)));
        issuer = new SoapPseudonymIssuer(settings, channel, new HandClock(Instant.parse("2026-11-23T10:00:00Z")));
    }

    @Test
    void namesTheOperationAndTheSchoolInEachCall() throws Exception {
        channel.then(PING);
        assertTrue(issuer.ping(SCHOOL).available());
        assertEquals(List.of("http://ketenid.nl/eck/schemas/v1_0/ping"), channel.actions);
        assertTrue(channel.messages.get(0).contains("anonymous?oin=" + SCHOOL.value()));
    }

    @Test
    void wipesEachAnswerAfterReadingIt() throws Exception {
        channel.then(PING).thenFault("x");
        issuer.ping(SCHOOL);
        assertThrows(EckIdException.class, () -> issuer.ping(SCHOOL));
        channel.given.forEach(answer -> assertArrayEquals(new byte[answer.body().length], answer.body()));
    }

    @Test
    void tellsTheOutcomesOfABatchApart() throws Exception {
        channel.thenFault("NotFinishedException")
                .thenFault("TemporaryBlockedException")
                .thenFault("ContentAlreadyRetrievedException")
                .thenFault("ContentRemovedException")
                .thenFault("SomethingElseException");
        assertInstanceOf(BatchAnswer.NotFinished.class, issuer.eckIds(SCHOOL, BATCH));
        assertInstanceOf(BatchAnswer.Blocked.class, issuer.eckIds(SCHOOL, BATCH));
        assertInstanceOf(BatchAnswer.Gone.class, issuer.eckIds(SCHOOL, BATCH));
        assertInstanceOf(BatchAnswer.Gone.class, issuer.stampseudonyms(SCHOOL, BATCH));
        assertFails(Reason.SOURCE_REFUSED, () -> issuer.eckIds(SCHOOL, BATCH));
    }

    @Test
    void tellsTheDailyLimitApart() {
        channel.thenFault("LimitDailyBatchSubmissionsExceededException")
                .thenFault("LimitDailyBatchSubmissionsExceededException");
        assertFails(Reason.DAILY_LIMIT, () -> issuer.submitStampseudonyms(SCHOOL, List.of(Published.PUPIL.hash())));
        assertFails(
                Reason.DAILY_LIMIT,
                () -> issuer.submitEckIds(
                        SCHOOL, List.of(Published.PUPIL.stampseudonym()), Published.CHAIN, Published.SECTOR));
    }

    @Test
    void tellsAFaultOfASingleCallWithoutTheServersWords() {
        channel.thenFault("").thenFault("TemporaryBlockedException");
        EckIdException failure =
                assertFails(Reason.SOURCE_REFUSED, () -> issuer.stampseudonym(SCHOOL, Published.PUPIL.hash()));
        assertTrue(String.valueOf(failure.getMessage()).startsWith("retrieveStampseudonym was refused"));
        assertFalse(String.valueOf(failure.getMessage()).contains("9735"));
        assertFails(Reason.SOURCE_BLOCKED, () -> issuer.ping(SCHOOL));
    }

    @Test
    void refusesIndicesThatTheSubmittedBatchDoesNotHave() throws Exception {
        channel.then("<submitBatchResponse><batchIdentifier>b1</batchIdentifier></submitBatchResponse>")
                .then(item(2))
                .then(item(2));
        assertEquals(BATCH, issuer.submitStampseudonyms(SCHOOL, Collections.nCopies(2, Published.PUPIL.hash())));
        assertFails(Reason.SOURCE_ANSWER_INVALID, () -> issuer.stampseudonyms(SCHOOL, BATCH));
        BatchAnswer<?> ofAnother = issuer.stampseudonyms(SCHOOL, new RemoteBatchId("from before a restart"));
        assertEquals(
                1,
                assertInstanceOf(BatchAnswer.Finished.class, ofAnother).values().size());
    }

    @Test
    void sendsNoBatchThatIsEmptyOrTooLarge() {
        assertFails(Reason.CALL_INVALID, () -> issuer.submitStampseudonyms(SCHOOL, List.of()));
        assertFails(
                Reason.CALL_INVALID,
                () -> issuer.submitStampseudonyms(SCHOOL, Collections.nCopies(4, Published.PUPIL.hash())));
        assertEquals(List.of(), channel.messages);
    }

    @ParameterizedTest
    @CsvSource({
        "204, SOURCE_ANSWER_INVALID",
        "302, SOURCE_REFUSED",
        "400, SOURCE_REFUSED",
        "401, SOURCE_NOT_TRUSTED",
        "403, SOURCE_NOT_TRUSTED",
        "404, SOURCE_REFUSED",
        "429, SOURCE_BLOCKED",
        "500, SOURCE_TIMED_OUT",
        "502, SOURCE_TIMED_OUT",
        "503, SOURCE_UNREACHABLE",
        "504, SOURCE_TIMED_OUT",
    })
    void tellsWhatAStatusWithoutAFaultMeans(int status, Reason reason) {
        channel.then(status, "text/html", "<h1>9735</h1>")
                .then(status, "text/xml", "<h1>9735</h1>")
                .then(status, "text/xml", "not xml");
        for (int i = 0; i < 3; i++) {
            EckIdException failure = assertFails(reason, () -> issuer.ping(SCHOOL));
            assertTrue(String.valueOf(failure.getMessage()).startsWith("ping was answered by HTTP " + status));
        }
    }

    @Test
    void refusesAnAnswerThatIsNotSoapOrNotOurs() {
        channel.then(200, "text/html", "<h1>hello</h1>").then("<otherResponse/>");
        assertFails(Reason.SOURCE_ANSWER_INVALID, () -> issuer.ping(SCHOOL));
        assertFails(Reason.SOURCE_ANSWER_INVALID, () -> issuer.ping(SCHOOL));
    }

    @Test
    void asksForTheListsOnceForAllSchools() throws Exception {
        channel.then(list("retrieveChainsResponse", "chain")).then(list("retrieveSectorsResponse", "sector"));
        assertEquals(issuer.chains(SCHOOL), issuer.chains(Published.OTHER_SCHOOL));
        assertEquals(issuer.sectors(SCHOOL), issuer.sectors(Published.OTHER_SCHOOL));
        assertEquals(2, channel.messages.size());
    }

    private static String list(String root, String name) {
        return "<" + root + "><" + name + "><id>http://x/1</id><name>n</name><description>d</description>"
                + "<lastEdited>2026-01-01T00:00:00Z</lastEdited></" + name + "></" + root + ">";
    }

    private static String item(int index) {
        return "<retrieveBatchResponse><success><index>" + index
                + "</index><value>https://k/v</value></success></retrieveBatchResponse>";
    }

    private static EckIdException assertFails(Reason reason, Executable call) {
        EckIdException failure = assertThrows(EckIdException.class, call);
        assertEquals(reason, failure.reason(), failure::getMessage);
        return failure;
    }
}
