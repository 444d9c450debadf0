// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.eckid.sandbox.Caller.CHAIN;
import static org.eckid.sandbox.Caller.PO;
import static org.eckid.sandbox.Caller.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a test harness in another JVM asks over the same port. */
class BookFromOutsideTest {

    private final Sandbox sandbox = Sandbox.start(
            SandboxSettings.defaults().withBatches(BatchRules.defaults().withUnfinishedPolls(0)));
    private final Caller caller = new Caller(sandbox);
    private final HttpClient http =
            HttpClient.newBuilder().sslContext(sandbox.client().sslContext()).build();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void tellsHowTheSubmissionsWereUsed() throws Exception {
        caller.retrieve(caller.submittedHashes(List.of(hash(1), hash(2))));
        caller.submittedHashes(List.of(hash(1)));
        caller.submittedHashes(List.of(hash(2), hash(3)));
        sandbox.behaviour().loseNextAnswer(Operation.PING);
        Properties book = new Properties();
        book.load(new StringReader(ask("GET", "book", "").body()));
        assertEquals("3", book.getProperty("submissions.used"));
        assertEquals("1", book.getProperty("submissions.repeated"));
        assertEquals("1", book.getProperty("submissions.retrieved"));
        assertEquals("2", book.getProperty("stampseudonyms.distinct"));
        assertEquals("3", book.getProperty("requests.submitStampseudonymBatch"));
        assertEquals("0", book.getProperty("mishaps.lost"));
        assertEquals(2, sandbox.book().submissions().notRetrieved());
    }

    @Test
    void tellsWhatEachPersonWasGivenAndWhetherAnIdIsRight() throws Exception {
        String root = caller.stampseudonym(hash(1));
        caller.retrieve(caller.submittedHashes(List.of(hash(1), hash(2))));
        String eckId = caller.eckId(root, PO);
        caller.call(Operation.SUBMIT_ECK_ID_BATCH, Caller.stampseudonymItems(List.of(root)));
        String neverGiven = sandbox.book().expectedEckId(hash(2), CHAIN, PO);
        String asked =
                person(1, eckId) + person(1, "-") + person(1, neverGiven) + person(2, neverGiven) + person(3, "-");
        assertEquals("""
                1 1 1 1 0 1 right
                1 1 1 1 0 1 none
                1 1 1 1 0 1 wrong
                1 1 0 0 0 0 never-given
                0 0 0 0 0 0 none
                """, ask("POST", "book/persons", asked).body());
    }

    @Test
    void countsEachSchoolApart() throws Exception {
        String other = "0000000700088YY67890";
        caller.submitHashes(List.of(hash(1)));
        caller.callFor(other, Operation.SUBMIT_STAMPSEUDONYM_BATCH, Caller.hashItems(List.of(hash(1))));
        assertEquals(new Book.Asked(1, 0, 0), sandbox.book().askedStampseudonym(other, hash(1)));
        assertEquals(new Book.Submissions(2, 0, 0), sandbox.book().submissions());
    }

    @Test
    void takesAPlanInPlaceOfTheFormerOne() throws Exception {
        sandbox.behaviour().plan(Mishap.DROPPED, Occasion.always());
        assertEquals("planned=1\n", ask("PUT", "mishaps", "ping notFinished").body());
        assertEquals("NotFinishedException", caller.call(Operation.PING, "").text("faultactor"));
        assertEquals(200, caller.call(Operation.PING, "").status());
        HttpResponse<String> refusal = ask("PUT", "mishaps", "ping badly");
        assertEquals(400, refusal.statusCode());
        assertTrue(refusal.body().startsWith("there is no mishap badly"));
    }

    @Test
    void saysWhatItKnowsAndRepeatsNothing() throws Exception {
        assertEquals(404, ask("GET", "everything", "").statusCode());
        HttpResponse<String> refusal = ask("POST", "book/persons", "secret");
        assertEquals(400, refusal.statusCode());
        assertFalse(refusal.body().contains("secret"));
    }

    private static String person(int number, String eckId) {
        return String.join(" ", Envelope.OIN, hash(number), CHAIN, PO, eckId) + "\n";
    }

    private HttpResponse<String> ask(String method, String what, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(sandbox.endpoint().resolve("/sandbox/" + what))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
