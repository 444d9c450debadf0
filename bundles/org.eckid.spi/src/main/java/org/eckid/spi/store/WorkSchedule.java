// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says when which board is worked on, and by which of the nodes that share the store: one at a time for each board. What is
 * asked for survives a crash; a node that dies is noticed and its boards go on elsewhere.
 */
@ConsumerType
public interface WorkSchedule {

    /**
     * This node shares in the work until it closes the share. Returns at once, also while the database is away: work begins
     * when it is back.
     *
     * @param boardsAtOnce how many boards this node works on side by side
     */
    Share share(Worker worker, int boardsAtOnce);

    /** A part in the work. */
    interface Share extends AutoCloseable {
        /** Takes no new work, interrupts what runs, and gives it back to the other nodes. Takes less than a second. */
        @Override
        void close();
    }

    /**
     * Has a board looked at now, on any node. A run that goes on hears of it by {@link #hear}.
     *
     * @return the number of this request, greater than all earlier ones of the board
     */
    long ask(BoardId board, Wish wish) throws EckIdException;

    /**
     * What a run has not heard before.
     *
     * @throws EckIdException {@code SUPERSEDED} if it has lost the board
     */
    Heard hear(Claim claim) throws EckIdException;

    /**
     * A chore is done and comes back then; but at once if somebody asked for it meanwhile.
     *
     * @throws EckIdException {@code SUPERSEDED} if the run has lost the board
     */
    void done(Claim claim, Chore chore, Duration next) throws EckIdException;

    /** Takes the board from whoever works on it: nothing that is under way will be recorded. The next run begins anew. */
    Claim takeOver(BoardId board) throws EckIdException;

    /** What goes on with a board. */
    BoardWork work(BoardId board) throws EckIdException;

    /**
     * What time it is for all nodes that share the store, however far their own clocks are apart. Asks nothing of the database
     * and can be had while that is away. What is due is due by this time.
     */
    Instant now();

    /** The nodes that are alive. */
    List<WorkNode> nodes() throws EckIdException;
}
