// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.osgi.annotation.versioning.ConsumerType;

/** The changes of each board, append-only: the board's state is their sum. */
@ConsumerType
public interface BoardJournal {

    /** All entries of a board in the order of their numbers; empty if there are none. */
    List<JournalEntry> entries(BoardId board) throws EckIdException;

    /** The number of a board's last entry; 0 if there is none. Cheap: asked at each visit. */
    int last(BoardId board) throws EckIdException;

    /**
     * Appends one entry.
     *
     * @throws EckIdException {@code CHANGED_MEANWHILE} if its number is taken already
     */
    void append(BoardId board, JournalEntry entry) throws EckIdException;
}
