// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Purpose;
import org.eckid.api.SupplierId;

/** Of which board it was asked, and for whom and what; as far as that was said. */
public record AuditTarget(
        Optional<BoardId> board, Optional<Brin> school, Optional<SupplierId> supplier, Optional<Purpose> purpose) {

    /** Nothing was said. */
    public static AuditTarget none() {
        return new AuditTarget(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** About a board as a whole. */
    public static AuditTarget of(BoardId board) {
        return new AuditTarget(Optional.of(board), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
