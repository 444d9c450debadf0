// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.eckid.sandbox.Caller.CHAIN;
import static org.eckid.sandbox.Caller.PO;
import static org.eckid.sandbox.Caller.VO;
import static org.eckid.sandbox.Caller.element;
import static org.eckid.sandbox.Caller.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {

    // The two public test persons of Kennisnet's reference clients.
    private static final String PUPIL = "9735dfd2235eaeb5f0300886bcc99c82ffc1d6420c4e0bde8de7218def2135fa";
    private static final String PUPIL_STAMP =
            "https://ketenid.nl/sppilot/d0f58d6544562db32383d9fbd7e7d1c6857f9eb8fdaf43db9ac4fac8f3c6897cc6149985fe4a7b91b9be09a11c65b6bfd4d900357b0c96336b5521aaee261cf7";
    private static final String PUPIL_ECK_ID =
            "https://ketenid.nl/pilot/5889fc51565c5488833c42cb2b724c67107bb250be8ed99c881c89632adc37b05dd197ee95af1c75be47cb7f9a593ad9ddb2e1f25d2e52c90dbb8dcae4515763";
    private static final String TEACHER = "0b870ff044775ef0360655c40d5b284b7e3ae2b72207a6894794d787eb019e60";
    private static final String TEACHER_STAMP =
            "https://ketenid.nl/sppilot/e16ce3e75ee460e371972bb5b9f0ffee4e6bbdb0d3e0f059f7bf09592a70bb0a5cacf228ca8f1b855f280202c53cf8637c4a911d63969580aaae11ac72a33da4";
    private static final String TEACHER_ECK_ID =
            "https://ketenid.nl/pilot/79163b48538cea31249879c2362df75f830b2723fe199fbf11a7881dfc1cd33200705cb195f6997c0a2dd150f9915cfe6f869e8df2513536ffe303088414b1ac";

    private static Sandbox sandbox;
    private static Caller caller;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        caller = new Caller(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void answersPing() throws Exception {
        Answer answer = caller.call(Operation.PING, "");
        assertEquals(200, answer.status());
        assertEquals("pingResponse", answer.root());
        assertEquals("true", answer.text("available"));
        assertTrue(answer.text("applicationVersion").startsWith("2.0"));
        assertTrue(Instant.parse(answer.text("systemTime")).isAfter(Instant.EPOCH));
    }

    @Test
    void relatesAnAnswerToItsRequest() throws Exception {
        Envelope request = Envelope.of(sandbox.endpoint(), Operation.PING, "");
        Answer answer = caller.send(request);
        assertEquals(request.messageId(), answer.text("RelatesTo"));
        assertTrue(answer.text("MessageID").startsWith("urn:uuid:"));
        assertEquals(request.action() + "Response", answer.text("Action"));
    }

    @ParameterizedTest
    @CsvSource({PUPIL + "," + PUPIL_STAMP + "," + PUPIL_ECK_ID, TEACHER + "," + TEACHER_STAMP + "," + TEACHER_ECK_ID})
    void answersThePublishedPersonsWithTheirPublishedValues(String hpgn, String stampseudonym, String eckId)
            throws Exception {
        assertEquals(stampseudonym, caller.stampseudonym(hpgn));
        assertEquals(eckId, caller.eckId(stampseudonym, PO));
        assertEquals(eckId, sandbox.book().expectedEckId(hpgn, CHAIN, PO));
        assertEquals(stampseudonym, sandbox.book().expectedStampseudonym(hpgn));
    }

    @Test
    void answersThePublishedPersonsInBatchesToo() throws Exception {
        String first = caller.submittedHashes(List.of(PUPIL, TEACHER));
        caller.retrieve(first);
        assertEquals(
                Map.of(100, PUPIL_STAMP, 101, TEACHER_STAMP),
                caller.retrieve(first).items("success"));
        String second = caller.call(
                        Operation.SUBMIT_ECK_ID_BATCH, Caller.stampseudonymItems(List.of(PUPIL_STAMP, TEACHER_STAMP)))
                .text("batchIdentifier");
        caller.retrieve(second);
        assertEquals(
                Map.of(100, PUPIL_ECK_ID, 101, TEACHER_ECK_ID),
                caller.retrieve(second).items("success"));
    }

    @Test
    void makesUpTheSamePseudonymsEachTimeInTheRealForms() throws Exception {
        String stampseudonym = caller.stampseudonym(hash(7));
        assertTrue(stampseudonym.matches("https://ketenid\\.nl/sppilot/[0-9a-f]{128}"));
        assertTrue(caller.eckId(stampseudonym, PO).matches("https://ketenid\\.nl/pilot/[0-9a-f]{128}"));
        try (Sandbox another = Sandbox.start()) {
            assertEquals(stampseudonym, new Caller(another).stampseudonym(hash(7)));
        }
    }

    @Test
    void givesAnotherEckIdInAnotherSector() throws Exception {
        String stampseudonym = caller.stampseudonym(hash(8));
        assertNotEquals(caller.eckId(stampseudonym, PO), caller.eckId(stampseudonym, VO));
        assertNotEquals(PUPIL_ECK_ID, caller.eckId(PUPIL_STAMP, VO));
    }

    @Test
    void answersBothSubmitsWithOneElement() throws Exception {
        assertEquals(
                "submitBatchResponse", caller.submitHashes(List.of(hash(1))).root());
        assertEquals(
                "submitBatchResponse",
                caller.call(Operation.SUBMIT_ECK_ID_BATCH, Caller.stampseudonymItems(List.of(PUPIL_STAMP)))
                        .root());
    }

    @Test
    void listsChainsAndSectors() throws Exception {
        Answer chains = caller.call(Operation.RETRIEVE_CHAINS, "");
        assertEquals("retrieveChainsResponse", chains.root());
        assertEquals(CHAIN, chains.text("id"));
        Answer sectors = caller.call(Operation.RETRIEVE_SECTORS, "");
        assertEquals(3, sectors.all("sector").size());
        assertEquals(PO, sectors.text("id"));
        assertTrue(Instant.parse(sectors.text("lastEdited")).isAfter(Instant.EPOCH));
    }

    @Test
    void faultsOnEmptyAndUnknownInput() throws Exception {
        assertRefused(Operation.RETRIEVE_STAMPSEUDONYM, element("hpgn", ""), "hash is empty");
        assertRefused(Operation.RETRIEVE_STAMPSEUDONYM, element("hpgn", "063138219"), "64 lower-case");
        String unknown = "http://purl.edustandaard.nl/begrippenkader/00000000-0000-0000-0000-000000000000";
        assertRefused(Operation.RETRIEVE_ECK_ID, eckIdRequest("", CHAIN, PO), "stampseudonym is empty");
        assertRefused(Operation.RETRIEVE_ECK_ID, eckIdRequest(PUPIL, CHAIN, PO), "stampseudonym is not");
        assertRefused(Operation.RETRIEVE_ECK_ID, eckIdRequest(PUPIL_STAMP, unknown, PO), "chainId is unknown");
        assertRefused(Operation.RETRIEVE_ECK_ID, eckIdRequest(PUPIL_STAMP, CHAIN, unknown), "sectorId is unknown");
        assertRefused(Operation.RETRIEVE_BATCH, element("batchIdentifier", "none"), "batchIdentifier is unknown");
    }

    @Test
    void takesAnyHashWhenToldTo() throws Exception {
        SandboxSettings lenient = SandboxSettings.defaults().withHashCheck(HashCheck.ANYTHING);
        try (Sandbox another = Sandbox.start(lenient)) {
            assertTrue(new Caller(another).stampseudonym("not a hash").startsWith("https://"));
        }
    }

    private static String eckIdRequest(String stampseudonym, String chain, String sector) {
        return element("stampseudonym", stampseudonym) + element("chainId", chain) + element("sectorId", sector);
    }

    private static void assertRefused(Operation operation, String children, String reason) throws Exception {
        Answer answer = caller.call(operation, children);
        assertEquals(500, answer.status());
        assertTrue(answer.text("faultstring").contains(reason), answer.text("faultstring"));
        assertTrue(answer.all("faultactor").isEmpty());
    }
}
