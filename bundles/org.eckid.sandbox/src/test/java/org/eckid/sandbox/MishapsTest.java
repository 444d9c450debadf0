// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.eckid.sandbox.Caller.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MishapsTest {

    private final Sandbox sandbox = Sandbox.start();
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void faultsTheNextCallOfOneOperationOnly() throws Exception {
        sandbox.behaviour()
                .faultNext(Operation.RETRIEVE_STAMPSEUDONYM, SandboxFault.withActor("SomethingNewException", "New"));
        assertEquals(200, caller.call(Operation.PING, "").status());
        Answer answer = caller.call(Operation.RETRIEVE_STAMPSEUDONYM, Caller.element("hpgn", hash(1)));
        assertEquals("SomethingNewException", answer.text("faultactor"));
        assertEquals("soap:Server", answer.text("faultcode"));
        assertTrue(caller.stampseudonym(hash(1)).startsWith("https://"));
    }

    @Test
    void faultsWithoutAnActor() throws Exception {
        sandbox.behaviour().faultNext(Operation.PING, SandboxFault.withoutActor("Broken"));
        Answer answer = caller.call(Operation.PING, "");
        assertEquals(500, answer.status());
        assertTrue(answer.all("faultactor").isEmpty());
    }

    @Test
    void losesAnAnswerAfterDoingTheWork() {
        sandbox.behaviour().loseNextAnswer(Operation.SUBMIT_STAMPSEUDONYM_BATCH);
        assertThrows(IOException.class, () -> caller.submitHashes(List.of(hash(1))));
        assertEquals(1, sandbox.book().batchesSubmitted());
        assertEquals(
                "lost",
                sandbox.book().seen(Operation.SUBMIT_STAMPSEUDONYM_BATCH).get(0).outcome());
    }

    @Test
    void answersLate() throws Exception {
        sandbox.behaviour().delayNextAnswer(Operation.PING, Duration.ofMillis(200));
        long start = System.nanoTime();
        assertEquals(200, caller.call(Operation.PING, "").status());
        assertTrue(System.nanoTime() - start >= 200_000_000);
    }

    @Test
    void stopsWithoutWaitingForALateAnswer() throws Exception {
        sandbox.behaviour().delayNextAnswer(Operation.PING, Duration.ofHours(1));
        CompletableFuture<Boolean> failed = CompletableFuture.supplyAsync(() -> {
            try {
                caller.call(Operation.PING, "");
                return false;
            } catch (Exception e) {
                return true;
            }
        });
        while (sandbox.book().requests(Operation.PING) == 0 && !failed.isDone()) {
            Thread.onSpinWait();
        }
        sandbox.close();
        assertTrue(failed.get(10, TimeUnit.SECONDS));
    }

    @Test
    void saysThatItIsNotAvailableAndLaterThatItIs() throws Exception {
        sandbox.behaviour().sayUnavailable();
        assertEquals("false", caller.call(Operation.PING, "").text("available"));
        sandbox.behaviour().sayAvailable();
        assertEquals("true", caller.call(Operation.PING, "").text("available"));
    }
}
