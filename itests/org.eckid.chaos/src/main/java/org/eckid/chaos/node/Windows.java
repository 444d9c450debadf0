// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eckid.spi.source.BatchAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Says when a kill would cost a submission. That is between the start of a submit and the commit that records it, and
 * between the start of a retrieval and the commit of what it brought: the two moments that no ledger can close, because
 * the service and the database have no transaction in common. A thread is in one of them at most.
 */
final class Windows implements Watcher {
    private enum In {
        SUBMIT,
        RETRIEVAL,
        RETRIEVAL_WITH_CONTENT
    }

    private final Announcer parent;
    private final Map<Thread, In> threads = new ConcurrentHashMap<>();

    Windows(Announcer parent) {
        this.parent = parent;
    }

    @Override
    public void before(String call) {
        if (submits(call)) {
            leave();
            threads.put(Thread.currentThread(), In.SUBMIT);
            parent.say(Line.SUBMIT_BEGINS);
        } else if (retrieves(call)) {
            leave();
            threads.put(Thread.currentThread(), In.RETRIEVAL);
            parent.say(Line.RETRIEVAL_BEGINS);
        }
    }

    @Override
    public void after(String call, @Nullable Object answer) {
        if (call.equals("ledger.submitted") || call.equals("ledger.record")) {
            leave();
        } else if (answer instanceof BatchAnswer.Finished<?>) {
            threads.put(Thread.currentThread(), In.RETRIEVAL_WITH_CONTENT);
        } else if (retrieves(call)) {
            leave();
        }
    }

    @Override
    public void failed(String call) {
        if (retrieves(call)) {
            leave();
        }
    }

    private void leave() {
        In in = threads.remove(Thread.currentThread());
        if (in == In.RETRIEVAL_WITH_CONTENT) {
            parent.say(Line.CONTENT_KEPT);
        }
        if (in != null) {
            parent.say(in == In.SUBMIT ? Line.SUBMIT_ENDS : Line.RETRIEVAL_ENDS);
        }
    }

    private static boolean submits(String call) {
        return call.equals("issuer.submitStampseudonyms") || call.equals("issuer.submitEckIds");
    }

    private static boolean retrieves(String call) {
        return call.equals("issuer.stampseudonyms") || call.equals("issuer.eckIds");
    }
}
