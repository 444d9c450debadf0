// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

import java.util.concurrent.atomic.AtomicInteger;
import org.eckid.chaos.node.Line;

/** Counts what one node said. What it was in the middle of when it said its last word is lost. */
final class LifeStory {
    private final AtomicInteger submits = new AtomicInteger();
    private final AtomicInteger retrievals = new AtomicInteger();
    private final AtomicInteger contentsKept = new AtomicInteger();

    void heard(Line line) {
        switch (line) {
            case SUBMIT_BEGINS -> submits.incrementAndGet();
            case SUBMIT_ENDS -> submits.decrementAndGet();
            case RETRIEVAL_BEGINS -> retrievals.incrementAndGet();
            case RETRIEVAL_ENDS -> retrievals.decrementAndGet();
            case CONTENT_KEPT -> contentsKept.incrementAndGet();
            default -> {
                // Says where the node is, and loses nothing.
            }
        }
    }

    Losses losses() {
        return new Losses(submits.get(), retrievals.get(), contentsKept.get());
    }
}
