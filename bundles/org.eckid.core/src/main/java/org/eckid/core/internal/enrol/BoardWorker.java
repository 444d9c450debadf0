// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eckid.api.BoardId;
import org.eckid.spi.store.WorkOrder;
import org.eckid.spi.store.WorkResult;
import org.eckid.spi.store.Worker;

/** Does the boards' runs when it is their turn. Safe for use by many threads. */
final class BoardWorker implements Worker {
    private final Workshop workshop;
    private final Duration reconcileEvery;
    private final Watches watches;
    private final Consumer<BoardId> ended;
    private final Set<BoardRun> running = ConcurrentHashMap.newKeySet();

    /**
     * Tells the watches how far it is.
     *
     * @param ended told when the end of a run is recorded; must return at once
     */
    BoardWorker(Workshop workshop, Duration reconcileEvery, Watches watches, Consumer<BoardId> ended) {
        this.workshop = workshop;
        this.reconcileEvery = reconcileEvery;
        this.watches = watches;
        this.ended = ended;
    }

    @Override
    public WorkResult work(WorkOrder order) {
        BoardId board = order.claim().board();
        BoardRun run = new BoardRun(order, workshop, reconcileEvery, watches.held(board));
        running.add(run);
        try {
            WorkResult result = run.run();
            result.failure().ifPresent(why -> watches.failed(board, why));
            return result;
        } finally {
            running.remove(run);
            watches.released(board);
        }
    }

    @Override
    public void recorded(WorkOrder order, WorkResult result) {
        ended.accept(order.claim().board());
    }

    /** Whether this node works on a board now. */
    boolean worksOn(BoardId board) {
        return running.stream().anyMatch(run -> run.board().equals(board));
    }

    /** Ends what runs at its next step. */
    void stop() {
        running.forEach(BoardRun::stop);
    }
}
