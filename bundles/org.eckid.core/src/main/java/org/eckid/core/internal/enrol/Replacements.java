// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;

/** Tells the source of replaced numbers, one after the other, on a thread of its own. Safe for use by many threads. */
final class Replacements implements AutoCloseable {
    private final Workshop workshop;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(DaemonThreads.named("eckid-replacements"));
    /** What tells those who wait that it stops. */
    private final Set<Runnable> open = ConcurrentHashMap.newKeySet();

    Replacements(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Ends when the source knows. */
    CompletionStage<Void> add(BoardId board, PersonRef person, Pgn former) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        Runnable breakOff = () -> told.completeExceptionally(Enrolments.stopping());
        open.add(breakOff);
        try {
            thread.execute(() -> {
                replace(board, person, former, told);
                open.remove(breakOff);
            });
        } catch (RejectedExecutionException e) {
            breakOff.run();
        }
        return told;
    }

    private void replace(BoardId board, PersonRef person, Pgn former, CompletableFuture<Void> told) {
        try {
            new PgnReplacement(workshop).run(board, person, former);
            told.complete(null);
        } catch (EckIdException | RuntimeException e) {
            told.completeExceptionally(e);
        } catch (InterruptedException e) {
            told.completeExceptionally(Enrolments.stopping());
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever waits must call again. */
    @Override
    public void close() {
        thread.shutdownNow();
        open.forEach(Runnable::run);
    }
}
