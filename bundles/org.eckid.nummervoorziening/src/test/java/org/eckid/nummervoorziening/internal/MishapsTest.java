// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import static org.eckid.nummervoorziening.internal.Published.CHAIN;
import static org.eckid.nummervoorziening.internal.Published.PUPIL;
import static org.eckid.nummervoorziening.internal.Published.SCHOOL;
import static org.eckid.nummervoorziening.internal.Published.SECTOR;
import static org.eckid.nummervoorziening.internal.Published.TEACHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eckid.api.EckIdException;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.nummervoorziening.internal.Allocations.Measured;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.Occasion;
import org.eckid.sandbox.Operation;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxSettings;
import org.eckid.spi.source.BatchAnswer;
import org.eckid.spi.source.RemoteBatchId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each mishap of the service is to whoever asked: a reason or an answer, in bounded time and memory, once. */
@Timeout(60)
class MishapsTest {
    /** The total time-out of these tests is 2 s; the rest is for a machine that is busy. */
    private static final Duration LONGEST = Duration.ofSeconds(12);
    /** {@code answer.mib} is 1: an answer is held twice while it is read, and the parser takes some. */
    private static final long MOST_MEMORY = 16 << 20;

    private final Sandbox sandbox = Sandbox.start(
            SandboxSettings.defaults().withBatches(BatchRules.defaults().withUnfinishedPolls(0)));
    private final SoapPseudonymIssuer issuer;

    MishapsTest(@TempDir Path folder) throws Exception {
        sandbox.writeClientFiles(folder);
        issuer = SandboxClient.of(
                sandbox, folder, Map.of("answer.mib", 1, "response.seconds", 2.0, "total.seconds", 2.0));
    }

    @AfterEach
    void stop() {
        issuer.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DROPPED, SOURCE_TIMED_OUT, 2 values",
        "UNAVAILABLE, SOURCE_UNREACHABLE, 2 values",
        "NOT_FINISHED, NotFinished, 2 values",
        "BLOCKED, Blocked, 2 values",
        "ALREADY_RETRIEVED, Gone, 2 values",
        "REMOVED, Gone, 2 values",
        "DAILY_LIMIT, DAILY_LIMIT, 2 values",
        "LOST, SOURCE_TIMED_OUT, Gone",
        "HALF, SOURCE_TIMED_OUT, Gone",
        "CUT, SOURCE_TIMED_OUT, Gone",
        "SLOW, SOURCE_TIMED_OUT, Gone",
        "UNRELATED, SOURCE_ANSWER_INVALID, Gone",
        "WRONG_TYPE, SOURCE_ANSWER_INVALID, Gone",
        "GARBAGE, SOURCE_ANSWER_INVALID, Gone",
        "HUGE, SOURCE_ANSWER_INVALID, Gone",
        "BOMB, SOURCE_ANSWER_INVALID, Gone",
        "DOUBLED, SOURCE_ANSWER_INVALID, Gone",
        "FOREIGN, SOURCE_ANSWER_INVALID, Gone",
        "MISSING, 1 values, Gone",
        "FAILED, 2 failed, Gone",
    })
    void endsARetrievalInTheSameWayEachTime(Mishap mishap, String outcome, String next) throws Exception {
        RemoteBatchId batch = issuer.submitStampseudonyms(SCHOOL, List.of(PUPIL.hash(), TEACHER.hash()));
        plan(mishap, Operation.RETRIEVE_BATCH);
        assertEquals(outcome, bounded(() -> outcome(issuer.stampseudonyms(SCHOOL, batch))));
        assertEquals(1, sandbox.book().requests(Operation.RETRIEVE_BATCH), "the client repeats nothing by itself");
        assertEquals(next, outcome(issuer.stampseudonyms(SCHOOL, batch)), "and goes on with the next call");
    }

    @ParameterizedTest
    @CsvSource({
        "DROPPED, SOURCE_TIMED_OUT, 0",
        "UNAVAILABLE, SOURCE_UNREACHABLE, 0",
        "BLOCKED, SOURCE_BLOCKED, 0",
        "DAILY_LIMIT, DAILY_LIMIT, 0",
        "NOT_FINISHED, SOURCE_REFUSED, 0",
        "LOST, SOURCE_TIMED_OUT, 1",
        "HALF, SOURCE_TIMED_OUT, 1",
        "CUT, SOURCE_TIMED_OUT, 1",
        "SLOW, SOURCE_TIMED_OUT, 1",
        "UNRELATED, SOURCE_ANSWER_INVALID, 1",
        "WRONG_TYPE, SOURCE_ANSWER_INVALID, 1",
        "GARBAGE, SOURCE_ANSWER_INVALID, 1",
        "HUGE, SOURCE_ANSWER_INVALID, 1",
        "BOMB, SOURCE_ANSWER_INVALID, 1",
    })
    void endsASubmitInTheSameWayEachTimeAndNeverRepeatsIt(Mishap mishap, String outcome, int arrived) throws Exception {
        plan(mishap, Operation.SUBMIT_ECK_ID_BATCH);
        List<Stampseudonym> roots = List.of(PUPIL.stampseudonym());
        assertEquals(outcome, bounded(() -> {
            issuer.submitEckIds(SCHOOL, roots, CHAIN, SECTOR);
            return "submitted";
        }));
        assertEquals(arrived, sandbox.book().batchesSubmitted());
        issuer.submitEckIds(SCHOOL, roots, CHAIN, SECTOR);
    }

    @ParameterizedTest
    @CsvSource({
        "DROPPED, SOURCE_TIMED_OUT",
        "UNAVAILABLE, SOURCE_UNREACHABLE",
        "LOST, SOURCE_TIMED_OUT",
        "HALF, SOURCE_TIMED_OUT",
        "CUT, SOURCE_TIMED_OUT",
        "SLOW, SOURCE_TIMED_OUT",
        "UNRELATED, SOURCE_ANSWER_INVALID",
        "WRONG_TYPE, SOURCE_ANSWER_INVALID",
        "GARBAGE, SOURCE_ANSWER_INVALID",
        "HUGE, SOURCE_ANSWER_INVALID",
        "BOMB, SOURCE_ANSWER_INVALID",
    })
    void endsASingleCallInTheSameWayEachTime(Mishap mishap, String outcome) throws Exception {
        plan(mishap, Operation.RETRIEVE_STAMPSEUDONYM);
        assertEquals(outcome, bounded(() -> issuer.stampseudonym(SCHOOL, PUPIL.hash())
                .revealSecretValue()));
        assertEquals(
                PUPIL.value("stampseudonym"),
                issuer.stampseudonym(SCHOOL, PUPIL.hash()).revealSecretValue());
    }

    @Test
    void surelyDidNotArriveWhenTheHandshakeIsCut() throws Exception {
        sandbox.behaviour().cutHandshakes(1);
        assertEquals("SOURCE_UNREACHABLE", bounded(() -> issuer.submitStampseudonyms(SCHOOL, List.of(PUPIL.hash()))
                .value()));
        assertEquals(0, sandbox.book().batchesSubmitted());
        issuer.submitStampseudonyms(SCHOOL, List.of(PUPIL.hash()));
    }

    @Test
    void showsTheTimeOfAServiceWhoseClockIsHoursOffAndDependsOnItForNothing() throws Exception {
        sandbox.behaviour().skewClock(Duration.ofHours(9));
        Duration ahead = Duration.between(Instant.now(), issuer.ping(SCHOOL).systemTime());
        assertTrue(ahead.compareTo(Duration.ofHours(8)) > 0, ahead::toString);
        RemoteBatchId batch = issuer.submitStampseudonyms(SCHOOL, List.of(PUPIL.hash()));
        assertEquals("1 values", outcome(issuer.stampseudonyms(SCHOOL, batch)));
    }

    private void plan(Mishap mishap, Operation operation) {
        sandbox.behaviour().plan(mishap, Occasion.next(operation));
    }

    private interface Call {
        String made() throws EckIdException;
    }

    /** The call's outcome or the reason of its failure. */
    private static String bounded(Call call) {
        Instant began = Instant.now();
        Measured<String> measured = Allocations.of(() -> {
            try {
                return call.made();
            } catch (EckIdException e) {
                return e.reason().name();
            }
        });
        Duration took = Duration.between(began, Instant.now());
        assertTrue(took.compareTo(LONGEST) < 0, took::toString);
        assertTrue(measured.bytes() < MOST_MEMORY, () -> measured.bytes() + " bytes");
        return measured.value();
    }

    private static String outcome(BatchAnswer<?> answer) {
        if (answer instanceof BatchAnswer.Finished<?> finished) {
            return finished.values().isEmpty()
                    ? finished.failed().size() + " failed"
                    : finished.values().size() + " values";
        }
        return answer.getClass().getSimpleName();
    }
}
