// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.eckid.sandbox.Caller.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.eckid.sandbox.RawCaller.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each mishap as a client meets it on the wire. */
class SpoiltAnswersTest {

    private static final int ALL = 1 << 20;

    private final Sandbox sandbox = Sandbox.start(
            SandboxSettings.defaults().withBatches(BatchRules.defaults().withUnfinishedPolls(0)));
    private final Caller caller = new Caller(sandbox);
    private final RawCaller raw = new RawCaller(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void befallsOneCallAndThenAllIsWell(Mishap mishap) throws Exception {
        plan(mishap, Operation.RETRIEVE_CHAINS);
        Received bad = raw.call(Operation.RETRIEVE_CHAINS, "", 8);
        assertTrue(bad.text().length() <= 8);
        assertEquals(1, sandbox.book().befell(mishap));
        assertEquals(200, caller.call(Operation.RETRIEVE_CHAINS, "").status());
        assertEquals(2, sandbox.book().requests(Operation.RETRIEVE_CHAINS), "a call that went wrong is counted too");
    }

    @Test
    void dropsTheConnectionBeforeAnythingIsDone() throws Exception {
        plan(Mishap.DROPPED, Operation.SUBMIT_STAMPSEUDONYM_BATCH);
        assertThrows(IOException.class, () -> caller.submitHashes(List.of(hash(1))));
        assertEquals(0, sandbox.book().batchesSubmitted());
    }

    @Test
    void isUnavailableWithoutDoingTheWork() throws Exception {
        plan(Mishap.UNAVAILABLE, Operation.SUBMIT_STAMPSEUDONYM_BATCH);
        Received bad = raw.call(Operation.SUBMIT_STAMPSEUDONYM_BATCH, Caller.hashItems(List.of(hash(1))), ALL);
        assertTrue(bad.text().startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
        assertFalse(bad.text().contains("text/xml"));
        assertEquals(0, sandbox.book().batchesSubmitted());
    }

    @Test
    void breaksOffAfterHalfTheAnswerInOrder() throws Exception {
        plan(Mishap.HALF, Operation.PING);
        Received bad = raw.call(Operation.PING, "", ALL);
        assertEquals("closed", bad.end());
        assertTrue(bad.body().length() < bad.announced() && bad.body().length() > 0);
    }

    @Test
    void cutsTheConnectionBeneathTls() throws Exception {
        plan(Mishap.CUT, Operation.PING);
        assertNotEquals("closed", raw.call(Operation.PING, "", ALL).end());
    }

    @Test
    void dripsTenBytesASecond() throws Exception {
        plan(Mishap.SLOW, Operation.PING);
        long start = System.nanoTime();
        assertEquals("HTTP/", raw.call(Operation.PING, "", 5).text());
        assertTrue(System.nanoTime() - start >= Duration.ofMillis(500).toNanos());
    }

    @Test
    void relatesToAnotherMessage() throws Exception {
        plan(Mishap.UNRELATED, Operation.PING);
        assertEquals(
                "urn:uuid:00000000-0000-0000-0000-000000000000",
                caller.call(Operation.PING, "").text("RelatesTo"));
    }

    @Test
    void callsItsAnswerHtml() throws Exception {
        plan(Mishap.WRONG_TYPE, Operation.PING);
        assertTrue(raw.call(Operation.PING, "", ALL).text().contains("\r\nContent-Type: text/html\r\n"));
    }

    @Test
    void sendsSomethingThatIsNotXml() throws Exception {
        plan(Mishap.GARBAGE, Operation.PING);
        String body = raw.call(Operation.PING, "", ALL).body();
        assertThrows(Exception.class, () -> Answer.of(200, body));
    }

    @Test
    void sendsXmlWithoutAnEnd() throws Exception {
        plan(Mishap.HUGE, Operation.PING);
        Received bad = raw.call(Operation.PING, "", 300_000);
        assertEquals("enough", bad.end());
        assertEquals(1L << 30, bad.announced());
        assertTrue(bad.body().contains("<eck:more>xxxx"));
    }

    @Test
    void sendsEntitiesThatExpandWithoutMeasure() throws Exception {
        plan(Mishap.BOMB, Operation.PING);
        String body = raw.call(Operation.PING, "", ALL).body();
        assertTrue(body.contains("<!ENTITY e9 \"&e8;&e8;") && body.contains("<eck:more>&e9;</eck:more>"));
    }

    @ParameterizedTest
    @CsvSource({"DOUBLED, 4, 3, 3", "MISSING, 2, 2, 2", "FOREIGN, 4, 4, 3", "FAILED, 0, 0, 0"})
    void tampersWithTheItemsOfABatch(Mishap mishap, int items, int indices, int handedOut) throws Exception {
        String batch = caller.submittedHashes(List.of(hash(1), hash(2), hash(3)));
        plan(mishap, Operation.RETRIEVE_BATCH);
        Answer answer = caller.retrieve(batch);
        assertEquals(items, answer.all("success").size());
        assertEquals(indices, answer.items("success").size());
        assertEquals(mishap == Mishap.FAILED ? 3 : 0, answer.all("failed").size());
        assertEquals(handedOut, sandbox.book().distinctPersons());
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FINISHED, NotFinishedException",
        "BLOCKED, TemporaryBlockedException",
        "ALREADY_RETRIEVED, ContentAlreadyRetrievedException",
        "REMOVED, ContentRemovedException"
    })
    void keepsTheContentOfABatchWhileItSaysOtherwise(Mishap mishap, String actor) throws Exception {
        String batch = caller.submittedHashes(List.of(hash(1)));
        plan(mishap, Operation.RETRIEVE_BATCH);
        assertEquals(actor, caller.retrieve(batch).text("faultactor"));
        assertEquals(1, caller.retrieve(batch).all("success").size());
    }

    @Test
    void saysThatTheDailyLimitIsReached() throws Exception {
        plan(Mishap.DAILY_LIMIT, Operation.SUBMIT_STAMPSEUDONYM_BATCH);
        assertEquals(
                "LimitDailyBatchSubmissionsExceededException",
                caller.submitHashes(List.of(hash(1))).text("faultactor"));
        assertEquals(0, sandbox.book().batchesSubmitted());
    }

    @Test
    void cutsOffHandshakes() throws Exception {
        sandbox.behaviour().cutHandshakes(2);
        assertNotEquals("closed", raw.call(Operation.PING, "", ALL).end(), "the first is cut");
        assertNotEquals("closed", raw.call(Operation.PING, "", ALL).end(), "and the second");
        assertTrue(raw.call(Operation.PING, "", ALL).text().startsWith("HTTP/1.1 200 OK"));
    }

    @Test
    void tellsATimeThatIsHoursOff() throws Exception {
        sandbox.behaviour().skewClock(Duration.ofHours(-5));
        Received answer = raw.call(Operation.PING, "", ALL);
        String date = answer.text()
                .lines()
                .filter(line -> line.startsWith("Date: "))
                .map(line -> line.substring(6))
                .findFirst()
                .orElseThrow();
        assertHoursAgo(
                5,
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        assertHoursAgo(5, Instant.parse(Answer.of(200, answer.body()).text("systemTime")));
        sandbox.behaviour().forgive();
        assertHoursAgo(0, Instant.parse(caller.call(Operation.PING, "").text("systemTime")));
    }

    @Test
    void keepsToTheOccasion() throws Exception {
        sandbox.behaviour()
                .plan(
                        Mishap.UNAVAILABLE,
                        Occasion.next(Operation.PING).after(1).every(2).times(2));
        List<Integer> expected = List.of(200, 200, 503, 200, 503, 200, 200);
        for (int status : expected) {
            String first = raw.call(Operation.PING, "", 12).text();
            assertEquals("HTTP/1.1 " + status, first);
        }
        assertEquals(Map.of(Envelope.OIN, 7L), sandbox.book().requestsByOin());
    }

    private void plan(Mishap mishap, Operation operation) {
        sandbox.behaviour().plan(mishap, Occasion.next(operation));
    }

    private static void assertHoursAgo(int hours, Instant told) {
        Duration off = Duration.between(told, Instant.now().minus(Duration.ofHours(hours)))
                .abs();
        assertTrue(off.compareTo(Duration.ofMinutes(1)) < 0, off::toString);
    }
}
