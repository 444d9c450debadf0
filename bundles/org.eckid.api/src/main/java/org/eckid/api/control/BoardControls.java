// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a board, or an operator on its behalf, can see and change. Safe for use by many threads; every call is short but
 * {@link #ping}, which asks the source.
 */
@ProviderType
public interface BoardControls {

    /** All boards that the host has, in the host's order. */
    List<BoardSummary> boards() throws EckIdException;

    /** Everything about one board. */
    BoardStatus board(BoardId board) throws EckIdException;

    /**
     * Makes one change and records who made it and when.
     *
     * @throws EckIdException if this person may not, a step is missing, or the change makes no sense now; nothing is
     *     changed then
     */
    void change(Administrator who, BoardId board, BoardChange change) throws EckIdException;

    /** All changes ever made, oldest first. */
    List<RecordedChange> changes(BoardId board) throws EckIdException;

    /**
     * Brings the board's persons up to date with the host and makes the ids that are missing. Goes on by itself on
     * other threads; asking while it runs joins the run that is there.
     *
     * @param onProgress told about each step, on a thread of the plug-in; must return at once
     * @return ends when nothing more can be done now; fails with an {@link EckIdException} if it could not go on
     * @throws EckIdException if the board is not active, or this person may not
     */
    CompletionStage<EnrolmentProgress> enrol(Administrator who, BoardId board, Consumer<EnrolmentProgress> onProgress)
            throws EckIdException;

    /** What keeps persons from having an id, most frequent first. */
    List<Problem> problems(BoardId board) throws EckIdException;

    /** Asks the board's source whether it is there. Takes as long as the source does, within its time-outs. */
    SourceCheck ping(BoardId board) throws EckIdException;

    /** How much is kept of the board's persons now: what {@link #erase} would erase. */
    BoardHoldings holdings(BoardId board) throws EckIdException;

    /**
     * Erases all that is kept of the board's persons: ids, root pseudonyms, open batches, references. The changes of the
     * board and the audit stay, and say that this was done. If the board is activated again, everything is made anew. Does
     * no harm when it is repeated.
     *
     * @throws EckIdException {@code CALL_INVALID} while the board is active; if this person may not
     */
    ErasureReport erase(Administrator who, BoardId board) throws EckIdException;
}
