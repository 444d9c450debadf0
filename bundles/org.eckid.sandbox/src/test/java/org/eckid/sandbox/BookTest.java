// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.eckid.sandbox.Caller.PO;
import static org.eckid.sandbox.Caller.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookTest {

    private static final String OTHER_OIN = "0000000700088YY67890";

    private final HandClock clock = new HandClock();
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults()
            .withClock(clock)
            .withBatches(BatchRules.defaults().withUnfinishedPolls(0)));
    private final Caller caller = new Caller(sandbox);
    private final Book book = sandbox.book();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void knowsWhatItIssuedAndWhatNot() throws Exception {
        String eckId = caller.eckId(caller.stampseudonym(hash(1)), PO);
        assertTrue(book.issued(eckId));
        assertFalse(book.issued(book.expectedEckId(hash(2), Caller.CHAIN, PO)));
        String last = eckId.endsWith("0") ? "1" : "0";
        assertFalse(book.issued(eckId.substring(0, eckId.length() - 1) + last));
    }

    @Test
    void tellsPersonsFromRepeats() throws Exception {
        caller.stampseudonym(hash(1));
        caller.retrieve(caller.submittedHashes(List.of(hash(1), hash(2))));
        assertEquals(2, book.distinctPersons());
        assertEquals(3, book.stampseudonymsAnswered());
        assertEquals(1, book.batchesSubmitted());
        assertEquals(1, book.batchesRetrieved());
        assertEquals(0, book.distinctEckIds());
    }

    @Test
    void countsRequestsByOperationAndSchool() throws Exception {
        caller.call(Operation.PING, "");
        caller.call(Operation.PING, "");
        caller.callFor(OTHER_OIN, Operation.PING, "");
        assertEquals(3, book.requests(Operation.PING));
        assertEquals(Map.of(Envelope.OIN, 2L, OTHER_OIN, 1L), book.requestsByOin());
        assertEquals(0, book.refused());
    }

    @Test
    void remembersEachRequestWithItsOutcome() throws Exception {
        Envelope ping = Envelope.of(sandbox.endpoint(), Operation.PING, "");
        caller.send(ping);
        String batch = caller.submittedHashes(List.of(hash(1)));
        caller.retrieve(batch);
        caller.retrieve(batch);
        caller.send(ping.withFrom(Envelope.ANONYMOUS));
        assertEquals(
                new Book.Seen("ping", Envelope.OIN, ping.messageId(), clock.instant(), "answered"),
                book.seen().get(0));
        assertEquals(
                List.of("answered", "ContentAlreadyRetrievedException"),
                book.seen(Operation.RETRIEVE_BATCH).stream()
                        .map(Book.Seen::outcome)
                        .toList());
        assertEquals(1, book.refused());
        assertEquals("", book.seen().get(4).operation());
    }

    @Test
    void printsNoHashAndNoPseudonym() throws Exception {
        String hpgn = "a".repeat(64);
        String stampseudonym = caller.stampseudonym(hpgn);
        String eckId = caller.eckId(stampseudonym, PO);
        caller.call(Operation.RETRIEVE_STAMPSEUDONYM, Caller.element("hpgn", "063138219"));
        String printed = book + " " + book.seen() + " " + sandbox + " " + sandbox.client() + " " + sandbox.behaviour();
        for (String secret :
                List.of(hpgn, stampseudonym, eckId, "063138219", "ketenid.nl/pilot", "ketenid.nl/sppilot")) {
            assertFalse(printed.contains(secret));
        }
        assertFalse(printed.contains(new String(sandbox.client().password())));
    }

    @Test
    void staysRightUnderParallelRequests() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> all = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> caller.eckId(caller.stampseudonym(hash(i % 50)), PO)))
                    .toList();
            for (int i = 0; i < all.size(); i++) {
                assertEquals(
                        book.expectedEckId(hash(i % 50), Caller.CHAIN, PO),
                        all.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(50, book.distinctPersons());
        assertEquals(50, book.distinctEckIds());
        assertEquals(200, book.eckIdsAnswered());
        assertEquals(200, book.requests(Operation.RETRIEVE_ECK_ID));
    }
}
