// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eckid.spi.source.BatchAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Says when a kill would cost a submission. That is between the start of a submit and the commit that records it, and
 * between the start of a retrieval and the commit of what it brought: the two moments that no ledger can close, because
 * the service and the database have no transaction in common. A thread is in one of them at most. What is never committed,
 * because the board was taken over or the database is away, is lost as in a kill.
 */
final class Windows implements Watcher {
    private static final Set<String> SUBMITS = Set.of("issuer.submitStampseudonyms", "issuer.submitEckIds");
    private static final Set<String> RETRIEVALS = Set.of("issuer.stampseudonyms", "issuer.eckIds");
    private static final Set<String> RECORDS = Set.of("ledger.submitted", "ledger.unknown", "ledger.record");

    private final Announcer parent;
    private final Map<Thread, In> threads = new ConcurrentHashMap<>();

    Windows(Announcer parent) {
        this.parent = parent;
    }

    private enum In {
        SUBMIT(Line.SUBMIT_BEGINS, Line.SUBMIT_ENDS, Line.SUBMIT_LOST),
        RETRIEVAL(Line.RETRIEVAL_BEGINS, Line.RETRIEVAL_ENDS, Line.RETRIEVAL_LOST),
        /** A retrieval that brought something. */
        CONTENT(Line.RETRIEVAL_BEGINS, Line.RETRIEVAL_ENDS, Line.RETRIEVAL_LOST);

        private final Line begins;
        private final Line ends;
        private final Line lost;

        In(Line begins, Line ends, Line lost) {
            this.begins = begins;
            this.ends = ends;
            this.lost = lost;
        }
    }

    @Override
    public void before(String call) {
        if (SUBMITS.contains(call)) {
            enter(In.SUBMIT);
        } else if (RETRIEVALS.contains(call)) {
            enter(In.RETRIEVAL);
        }
    }

    @Override
    public void after(String call, @Nullable Object answer) {
        if (answer instanceof BatchAnswer.Finished<?>) {
            threads.put(Thread.currentThread(), In.CONTENT);
        } else if (RECORDS.contains(call) || RETRIEVALS.contains(call)) {
            leave();
        }
    }

    @Override
    public void failed(String call) {
        if (RETRIEVALS.contains(call)) {
            leave();
        }
    }

    private void enter(In window) {
        In former = threads.put(Thread.currentThread(), window);
        if (former != null) {
            parent.say(former.lost);
        }
        parent.say(window.begins);
    }

    private void leave() {
        In window = threads.remove(Thread.currentThread());
        if (window == In.CONTENT) {
            parent.say(Line.CONTENT_KEPT);
        }
        if (window != null) {
            parent.say(window.ends);
        }
    }
}
