// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import static org.eckid.nummervoorziening.internal.Published.CHAIN;
import static org.eckid.nummervoorziening.internal.Published.OTHER_SCHOOL;
import static org.eckid.nummervoorziening.internal.Published.PUPIL;
import static org.eckid.nummervoorziening.internal.Published.SCHOOL;
import static org.eckid.nummervoorziening.internal.Published.SECTOR;
import static org.eckid.nummervoorziening.internal.Published.TEACHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Reason;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Secret;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.sandbox.FailingItems;
import org.eckid.sandbox.Operation;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxFault;
import org.eckid.spi.source.BatchAnswer;
import org.eckid.spi.source.HashReplacement;
import org.eckid.spi.source.IssuerPing;
import org.eckid.spi.source.RemoteBatchId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** All nine operations over real mutual TLS, against the stand-in service. */
@Timeout(60)
class SandboxTest {
    private final Sandbox sandbox = Sandbox.start();
    private final Path folder;
    private final SoapPseudonymIssuer issuer;

    SandboxTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        sandbox.writeClientFiles(folder);
        issuer = SandboxClient.of(sandbox, folder, Map.of());
    }

    @AfterEach
    void stop() {
        issuer.close();
        sandbox.close();
    }

    @Test
    void asksWhetherTheServiceIsThere() throws Exception {
        IssuerPing ping = issuer.ping(SCHOOL);
        assertTrue(ping.available());
        assertTrue(ping.version().startsWith("2.0"));
        assertTrue(Duration.between(ping.systemTime(), Instant.now()).abs().compareTo(Duration.ofMinutes(1)) < 0);
        sandbox.behaviour().sayUnavailable();
        assertEquals(false, issuer.ping(SCHOOL).available());
    }

    @Test
    void getsTheIdsOfThePublishedPersonsOneByOne() throws Exception {
        for (Published person : List.of(PUPIL, TEACHER)) {
            Stampseudonym stampseudonym = issuer.stampseudonym(SCHOOL, person.hash());
            assertEquals(person.value("stampseudonym"), stampseudonym.revealSecretValue());
            EckId eckId = issuer.eckId(SCHOOL, stampseudonym, CHAIN, SECTOR);
            assertEquals(person.value("eckId"), eckId.revealSecretValue());
        }
    }

    @Test
    void getsTheIdsOfThePublishedPersonsInBatches() throws Exception {
        RemoteBatchId first = issuer.submitStampseudonyms(SCHOOL, List.of(PUPIL.hash(), TEACHER.hash()));
        assertInstanceOf(BatchAnswer.NotFinished.class, issuer.stampseudonyms(SCHOOL, first));
        Map<Integer, Stampseudonym> roots =
                finished(issuer.stampseudonyms(SCHOOL, first)).values();
        assertEquals(PUPIL.value("stampseudonym"), shown(roots, 0));
        assertEquals(TEACHER.value("stampseudonym"), shown(roots, 1));
        assertInstanceOf(BatchAnswer.Gone.class, issuer.stampseudonyms(SCHOOL, first));

        RemoteBatchId second = issuer.submitEckIds(SCHOOL, List.of(root(roots, 1), root(roots, 0)), CHAIN, SECTOR);
        assertInstanceOf(BatchAnswer.NotFinished.class, issuer.eckIds(SCHOOL, second));
        Map<Integer, EckId> ids = finished(issuer.eckIds(SCHOOL, second)).values();
        assertEquals(TEACHER.value("eckId"), shown(ids, 0));
        assertEquals(PUPIL.value("eckId"), shown(ids, 1));
    }

    @Test
    void getsAThousandInOneBatchWithTheFailedOnesApart() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withUnfinishedPolls(0).withFailing(FailingItems.every(100)));
        List<HashedPgn> hashes = IntStream.range(0, 1000)
                .mapToObj(i -> new HashedPgn("%064x".formatted(i)))
                .toList();
        RemoteBatchId batch = issuer.submitStampseudonyms(SCHOOL, hashes);
        BatchAnswer.Finished<Stampseudonym> answer = finished(issuer.stampseudonyms(SCHOOL, batch));
        assertEquals(990, answer.values().size());
        assertEquals(Set.of(99, 199, 299, 399, 499, 599, 699, 799, 899, 999), answer.failed());
    }

    @Test
    void tellsAPollThatCameTooOftenApart() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withUnfinishedPolls(9).withBlock(1, Duration.ofHours(1)));
        RemoteBatchId batch = issuer.submitStampseudonyms(SCHOOL, List.of(PUPIL.hash()));
        assertInstanceOf(BatchAnswer.NotFinished.class, issuer.stampseudonyms(SCHOOL, batch));
        assertInstanceOf(BatchAnswer.Blocked.class, issuer.stampseudonyms(SCHOOL, batch));
    }

    @Test
    void stopsAtTheDailyLimitWhileSingleCallsGoOn() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withDailySubmissions(1));
        issuer.submitStampseudonyms(SCHOOL, List.of(PUPIL.hash()));
        assertFails(Reason.DAILY_LIMIT, () -> issuer.submitStampseudonyms(SCHOOL, List.of(PUPIL.hash())));
        assertEquals(
                PUPIL.value("stampseudonym"),
                issuer.stampseudonym(SCHOOL, PUPIL.hash()).revealSecretValue());
    }

    @Test
    void makesANewHashResolveToTheFormerPseudonym() throws Exception {
        HashedPgn renewed = new HashedPgn("ab".repeat(32));
        HashReplacement replacement = new HashReplacement(PUPIL.hash(), renewed, Optional.empty());
        assertEquals(
                PUPIL.value("stampseudonym"),
                issuer.replace(SCHOOL, replacement).revealSecretValue());
        assertEquals(
                PUPIL.value("stampseudonym"),
                issuer.stampseudonym(SCHOOL, renewed).revealSecretValue());
    }

    @Test
    void leavesThePseudonymAsItIsUntilTheEffectiveDate() throws Exception {
        Instant nextYear = Instant.now().plus(Duration.ofDays(365));
        HashReplacement later = new HashReplacement(PUPIL.hash(), TEACHER.hash(), Optional.of(nextYear));
        assertEquals(
                TEACHER.value("stampseudonym"), issuer.replace(SCHOOL, later).revealSecretValue());
    }

    @Test
    void listsChainsAndSectorsOnce() throws Exception {
        assertTrue(issuer.chains(SCHOOL).stream()
                .anyMatch(listing -> listing.item().equals(CHAIN)));
        assertTrue(issuer.sectors(SCHOOL).stream()
                .anyMatch(listing -> listing.item().equals(SECTOR)));
        issuer.chains(OTHER_SCHOOL);
        issuer.sectors(OTHER_SCHOOL);
        assertEquals(1, sandbox.book().requests(Operation.RETRIEVE_CHAINS));
        assertEquals(1, sandbox.book().requests(Operation.RETRIEVE_SECTORS));
    }

    @Test
    void refusesAnUnknownChainForTheWholeCall() {
        Chain unknown = new Chain("http://example.org/unknown");
        assertFails(Reason.SOURCE_REFUSED, () -> issuer.eckId(SCHOOL, PUPIL.stampseudonym(), unknown, SECTOR));
        sandbox.behaviour().faultNext(Operation.PING, SandboxFault.withActor("StrangeException", "9735dfd2"));
        EckIdException strange = assertFails(Reason.SOURCE_REFUSED, () -> issuer.ping(SCHOOL));
        assertEquals(false, String.valueOf(strange.getMessage()).contains("9735"));
    }

    @Test
    void doesNotKnowWhetherASubmitArrivedWhenItsAnswerIsLost() {
        sandbox.behaviour().loseNextAnswer(Operation.SUBMIT_STAMPSEUDONYM_BATCH);
        assertFails(Reason.SOURCE_TIMED_OUT, () -> issuer.submitStampseudonyms(SCHOOL, List.of(PUPIL.hash())));
        assertEquals(1, sandbox.book().batchesSubmitted(), "and it is not repeated");
    }

    @Test
    void servesTwoSchoolsAtOnceEachByItsOwnOin() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Oin school = i % 2 == 0 ? SCHOOL : OTHER_SCHOOL;
            Published person = i % 2 == 0 ? PUPIL : TEACHER;
            answers.add(threads.submit(
                    () -> issuer.eckId(school, issuer.stampseudonym(school, person.hash()), CHAIN, SECTOR)
                            .revealSecretValue()));
        }
        for (int i = 0; i < 40; i++) {
            assertEquals(
                    (i % 2 == 0 ? PUPIL : TEACHER).value("eckId"),
                    answers.get(i).get());
        }
        threads.shutdownNow();
        assertEquals(
                Map.of(SCHOOL.value(), 40L, OTHER_SCHOOL.value(), 40L),
                sandbox.book().requestsByOin());
        assertEquals(0, sandbox.book().refused());
    }

    @Test
    void takesItsKeysFromPemFilesAsWell() throws Exception {
        SoapPseudonymIssuer pem = SandboxClient.of(
                sandbox,
                folder,
                Map.of(
                        "keystore.file", "",
                        "certificate.file", folder.resolve("client-cert.pem").toString(),
                        "key.file", folder.resolve("client-key.pem").toString(),
                        "truststore.file", folder.resolve("ca.pem").toString(),
                        "truststore.password.file", ""));
        assertTrue(pem.ping(SCHOOL).available());
        pem.close();
    }

    private static <T> BatchAnswer.Finished<T> finished(BatchAnswer<T> answer) {
        assertInstanceOf(BatchAnswer.Finished.class, answer);
        return (BatchAnswer.Finished<T>) answer;
    }

    private static Stampseudonym root(Map<Integer, Stampseudonym> roots, int index) {
        Stampseudonym root = roots.get(index);
        if (root == null) {
            throw new AssertionError("no answer for item " + index);
        }
        return root;
    }

    private static String shown(Map<Integer, ? extends Secret> values, int index) {
        Secret value = values.get(index);
        return value == null ? "absent" : value.revealSecretValue();
    }

    private static EckIdException assertFails(Reason reason, Executable call) {
        EckIdException failure = assertThrows(EckIdException.class, call);
        assertEquals(reason, failure.reason(), failure::getMessage);
        return failure;
    }
}
