// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.eckid.sandbox.Caller.element;
import static org.eckid.sandbox.Caller.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private final HandClock clock = new HandClock();
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withClock(clock));
    private final Caller caller = new Caller(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void resolvesTheNewHashToTheFormerStampseudonym() throws Exception {
        String former = caller.stampseudonym(hash(1));
        assertEquals(former, replace(hash(1), hash(2), ""));
        assertEquals(former, caller.stampseudonym(hash(2)));
        assertEquals(former, caller.stampseudonym(hash(1)));
    }

    @Test
    void resolvesAChainToItsFirst() throws Exception {
        String first = caller.stampseudonym(hash(1));
        replace(hash(1), hash(2), "");
        assertEquals(first, replace(hash(2), hash(3), ""));
        assertEquals(first, caller.stampseudonym(hash(3)));
        assertEquals(
                sandbox.book().expectedEckId(hash(1), Caller.CHAIN, Caller.PO),
                sandbox.book().expectedEckId(hash(3), Caller.CHAIN, Caller.PO));
    }

    @Test
    void keepsTheNewOnesOwnUntilTheFutureDate() throws Exception {
        String former = caller.stampseudonym(hash(1));
        String own = caller.stampseudonym(hash(2));
        assertEquals(own, replace(hash(1), hash(2), "2026-09-02T08:00:00Z"));
        assertEquals(own, caller.stampseudonym(hash(2)));
        clock.pass(Duration.ofDays(1));
        assertEquals(former, caller.stampseudonym(hash(2)));
    }

    @Test
    void takesADateWithoutOffsetAsAmsterdamTime() throws Exception {
        String former = caller.stampseudonym(hash(1));
        replace(hash(1), hash(2), "2026-09-01T10:30:00");
        clock.pass(Duration.ofMinutes(29));
        assertNotEquals(former, caller.stampseudonym(hash(2)));
        clock.pass(Duration.ofMinutes(1));
        assertEquals(former, caller.stampseudonym(hash(2)));
    }

    @Test
    void knowsNoUndo() throws Exception {
        String former = caller.stampseudonym(hash(1));
        String other = caller.stampseudonym(hash(3));
        replace(hash(1), hash(2), "");
        assertEquals(former, replace(hash(2), hash(1), ""), "the way back changes nothing");
        assertEquals(former, replace(hash(3), hash(2), ""), "nor does another former hash");
        assertNotEquals(other, caller.stampseudonym(hash(2)));
    }

    @Test
    void goesForBatchesToo() throws Exception {
        sandbox.behaviour().batches(rules -> rules.withUnfinishedPolls(0));
        replace(hash(1), hash(2), "");
        var values = caller.retrieve(caller.submittedHashes(List.of(hash(1), hash(2))))
                .items("success");
        assertEquals(values.get(100), values.get(101));
    }

    @Test
    void refusesToReplaceAHashByItself() throws Exception {
        Answer answer =
                caller.call(Operation.REPLACE_STAMPSEUDONYM, element("hpgnOld", hash(1)) + element("hpgnNew", hash(1)));
        assertEquals(500, answer.status());
        assertTrue(answer.text("faultstring").contains("the same"));
    }

    private String replace(String former, String latter, String date) throws Exception {
        String from = date.isEmpty() ? "" : element("effectiveDate", date);
        return caller.call(
                        Operation.REPLACE_STAMPSEUDONYM, element("hpgnOld", former) + element("hpgnNew", latter) + from)
                .text("stampseudonym");
    }
}
