// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.BoardId;

/**
 * Which records are read.
 *
 * @param board only those of this board
 * @param from not before this moment
 * @param until before this moment
 */
public record AuditQuery(Optional<BoardId> board, Optional<Instant> from, Optional<Instant> until) {

    /** All of them. */
    public static AuditQuery all() {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All of a board. */
    public static AuditQuery of(BoardId board) {
        return new AuditQuery(Optional.of(board), Optional.empty(), Optional.empty());
    }
}
