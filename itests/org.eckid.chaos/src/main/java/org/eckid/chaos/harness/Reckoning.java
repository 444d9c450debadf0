// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What an enrolment came to, held against the service's own book.
 *
 * @param wrong who has no id or a wrong one, in sentences
 * @param submitted how many batches the service took
 * @param counted how many submissions the ledger counts against the day's limit; empty if midnight passed
 * @param minimum how many an enrolment that nothing disturbs takes
 * @param handedOut how many contents of batches the service gave out
 * @param losses what the lives of the nodes left behind
 */
public record Reckoning(
        List<String> wrong, long submitted, OptionalInt counted, int minimum, long handedOut, Losses losses) {

    /** How many submissions may be used: one more than the minimum, and one more for each kill in a window. */
    public int allowed() {
        return minimum + 1 + losses.windowsHit();
    }

    /** Contents that were given out and not committed. */
    public long contentsLost() {
        return handedOut - losses.contentsKept();
    }

    /** What is not as it must be, in sentences; empty if all is well. */
    public List<String> failures() {
        List<String> failures = new ArrayList<>(wrong);
        if (submitted > allowed()) {
            failures.add(submitted + " submissions were used, at most " + allowed() + " may be");
        }
        if (counted.orElse(Integer.MAX_VALUE) < submitted) {
            failures.add("the ledger counts " + counted.getAsInt() + " submissions, the service took " + submitted);
        }
        if (contentsLost() > losses.retrievals()) {
            failures.add(contentsLost() + " contents were given out and not kept, but only " + losses.retrievals()
                    + " kills hit a retrieval");
        }
        return failures;
    }
}
