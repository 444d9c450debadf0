// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.eckid.sandbox.Caller.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final String OTHER_OIN = "0000000700088YY67890";

    private final HandClock clock = new HandClock();
    private final Sandbox sandbox =
            Sandbox.start(SandboxSettings.defaults().withClock(clock).withBatches(ready()));
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void givesABatchOutOnce() throws Exception {
        String batch = caller.submittedHashes(List.of(hash(1), hash(2)));
        assertEquals(Set.of(100, 101), caller.retrieve(batch).items("success").keySet());
        assertFault("ContentAlreadyRetrievedException", caller.retrieve(batch));
    }

    @Test
    void givesABatchToOneOfManyThatAskAtOnce() throws Exception {
        String batch = caller.submittedHashes(List.of(hash(1)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Answer> ask = () -> caller.retrieve(batch);
            int got = 0;
            for (Future<Answer> each :
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> ask).toList())) {
                got += each.get().status() == 200 ? 1 : 0;
            }
            assertEquals(1, got);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void isNotFinishedForSoManyPolls() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withUnfinishedPolls(2));
        String batch = caller.submittedHashes(List.of(hash(1)));
        assertFault("NotFinishedException", caller.retrieve(batch));
        assertFault("NotFinishedException", caller.retrieve(batch));
        assertEquals(200, caller.retrieve(batch).status());
    }

    @Test
    void isNotFinishedBeforeItsTime() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withDuration(Duration.ofSeconds(60)));
        String batch = caller.submittedHashes(List.of(hash(1)));
        clock.pass(Duration.ofSeconds(59));
        assertFault("NotFinishedException", caller.retrieve(batch));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(200, caller.retrieve(batch).status());
    }

    @Test
    void blocksWhoPollsTooEarlyTooOftenUntilTheCoolDownIsOver() throws Exception {
        sandbox.behaviour()
                .batches(rules -> rules.withDuration(Duration.ofSeconds(5)).withBlock(2, Duration.ofSeconds(30)));
        String batch = caller.submittedHashes(List.of(hash(1)));
        assertFault("NotFinishedException", caller.retrieve(batch));
        assertFault("NotFinishedException", caller.retrieve(batch));
        assertFault("TemporaryBlockedException", caller.retrieve(batch));
        clock.pass(Duration.ofSeconds(29));
        assertFault("TemporaryBlockedException", caller.retrieve(batch));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(200, caller.retrieve(batch).status());
    }

    @Test
    void removesTheContentAfterItsTime() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withContentKept(Duration.ofHours(1)));
        String batch = caller.submittedHashes(List.of(hash(1)));
        clock.pass(Duration.ofHours(1));
        caller.submittedHashes(List.of(hash(2)));
        assertFault("ContentRemovedException", caller.retrieve(batch));
    }

    @Test
    void limitsTheSubmissionsOfEachSchoolPerAmsterdamDay() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withDailySubmissions(1));
        String items = Caller.hashItems(List.of(hash(1)));
        caller.submittedHashes(List.of(hash(1)));
        assertFault("LimitDailyBatchSubmissionsExceededException", caller.submitHashes(List.of(hash(1))));
        assertEquals(
                200,
                caller.callFor(OTHER_OIN, Operation.SUBMIT_STAMPSEUDONYM_BATCH, items)
                        .status());
        assertTrue(caller.stampseudonym(hash(1)).startsWith("https://"), "single calls go on");
        // It is 10:00 in Amsterdam; 14 hours on it is tomorrow there, and still today in UTC.
        clock.pass(Duration.ofHours(14));
        assertEquals(200, caller.submitHashes(List.of(hash(1))).status());
        assertEquals(3, sandbox.book().batchesSubmitted());
    }

    @Test
    void failsTheItemsThatAreBadAndThoseThatItWasToldToFail() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withFailing(FailingItems.every(3)));
        String batch = caller.submittedHashes(List.of(hash(1), "", hash(3), hash(4), "063138219"));
        Answer answer = caller.retrieve(batch);
        assertEquals(Set.of(100, 103), answer.items("success").keySet());
        assertEquals(Set.of(101, 102, 104), answer.items("failed").keySet());
        assertTrue(answer.text("errorMessage").length() > 10);
        assertTrue(answer.items("failed").values().stream().noneMatch(text -> text.contains("063138219")));
    }

    @Test
    void failsItemsByIndexAndByPrefix() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withFailing(FailingItems.withIndex(index -> index == 101)));
        String batch = caller.submittedHashes(List.of(hash(1), hash(2)));
        assertEquals(Set.of(101), caller.retrieve(batch).items("failed").keySet());
        sandbox.behaviour().batches(rules -> rules.withFailing(FailingItems.startingWith(hash(1))));
        batch = caller.submittedHashes(List.of(hash(1), hash(2)));
        assertEquals(Set.of(100), caller.retrieve(batch).items("failed").keySet());
    }

    @Test
    void refusesABatchThatIsTooLargeOrNamesAnIndexTwice() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withLargestBatch(2));
        assertWrong("at most 2", caller.submitHashes(List.of(hash(1), hash(2), hash(3))));
        String item = Caller.hashItems(List.of(hash(1)));
        assertWrong("twice", caller.call(Operation.SUBMIT_STAMPSEUDONYM_BATCH, item + item));
        assertEquals(0, sandbox.book().batchesSubmitted());
    }

    @Test
    void givesABatchOnlyToTheSchoolThatSubmittedIt() throws Exception {
        String batch = caller.submittedHashes(List.of(hash(1)));
        Answer answer = caller.callFor(OTHER_OIN, Operation.RETRIEVE_BATCH, Caller.element("batchIdentifier", batch));
        assertWrong("unknown for this OIN", answer);
        assertEquals(200, caller.retrieve(batch).status());
    }

    @Test
    void answersInAnotherOrderThanItWasAsked() throws Exception {
        List<String> hashes = IntStream.range(0, 50).mapToObj(Caller::hash).toList();
        List<Integer> order = new ArrayList<>();
        caller.retrieve(caller.submittedHashes(hashes))
                .all("index")
                .forEach(each -> order.add(Integer.parseInt(each.getTextContent())));
        assertEquals(50, Set.copyOf(order).size());
        assertTrue(!order.equals(order.stream().sorted().toList()));
    }

    @Test
    void answersTheSameInputWithTheSameValuesAgain() throws Exception {
        List<String> hashes = List.of(hash(1), hash(2));
        assertEquals(
                caller.retrieve(caller.submittedHashes(hashes)).items("success"),
                caller.retrieve(caller.submittedHashes(hashes)).items("success"));
    }

    private static BatchRules ready() {
        return BatchRules.defaults().withUnfinishedPolls(0);
    }

    private static void assertFault(String actor, Answer answer) {
        assertEquals(500, answer.status());
        assertEquals(actor, answer.text("faultactor"));
    }

    private static void assertWrong(String reason, Answer answer) {
        assertEquals(500, answer.status());
        assertTrue(answer.text("faultstring").contains(reason), answer.text("faultstring"));
    }
}
