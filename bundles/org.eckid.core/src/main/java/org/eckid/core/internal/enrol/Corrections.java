// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.store.Ledger;

/**
 * Persons whose number was corrected and whose old id is not erased yet. The door asks here, so that nothing is given of them
 * from the host's call on, even while the store is away. Safe for use by many threads.
 */
public final class Corrections {
    private static final System.Logger LOG = System.getLogger(Corrections.class.getName());

    private final Ledger ledger;
    private final Sealer sealer;
    private final Map<Corrected, List<CompletableFuture<Void>>> open = new ConcurrentHashMap<>();

    private final AtomicLong settled = new AtomicLong();

    private record Corrected(BoardId board, PersonRef person) {}

    /** Nothing is open yet. */
    public Corrections(Ledger ledger, Sealer sealer) {
        this.ledger = ledger;
        this.sealer = sealer;
    }

    /** Whether an id of this person may be one of a wrong number. */
    public boolean isOpen(BoardId board, PersonRef person) {
        return open.containsKey(new Corrected(board, person));
    }

    /**
     * How many were settled. Whoever read rows and finds this changed since may have read what was erased meanwhile, of a
     * person who is not open any more.
     */
    public long settled() {
        return settled.get();
    }

    /** From now on nothing is given of this person; ends when the old id is erased. */
    CompletionStage<Void> add(BoardId board, PersonRef person) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        open.merge(new Corrected(board, person), List.of(told), (before, one) -> {
            List<CompletableFuture<Void>> both = new ArrayList<>(before);
            both.addAll(one);
            return List.copyOf(both);
        });
        return told.minimalCompletionStage();
    }

    /** Erases the old ids; what the store does not take now is tried again at the next call. */
    void settle() throws EckIdException {
        for (Corrected corrected : List.copyOf(open.keySet())) {
            settle(corrected);
        }
    }

    private void settle(Corrected corrected) throws EckIdException {
        List<CompletableFuture<Void>> told = open.getOrDefault(corrected, List.of());
        sealer.readyFor(corrected.board());
        ledger.startOver(corrected.board(), corrected.person(), sealer.keeper());
        LOG.log(
                Level.INFO,
                "the number of {0} {1} of board {2} was corrected: what was made for the old one is erased",
                corrected.person().kind(),
                corrected.person().key(),
                corrected.board().value());
        // Before it closes, so that who sees it closed sees this.
        settled.incrementAndGet();
        // Open still if another correction of the same person came meanwhile: that one needs a round of its own.
        open.remove(corrected, told);
        told.forEach(one -> one.complete(null));
    }

    /** The plug-in stops: whoever waits must call again. */
    void breakOff(EckIdException why) {
        open.values().forEach(told -> told.forEach(one -> one.completeExceptionally(why)));
    }
}
