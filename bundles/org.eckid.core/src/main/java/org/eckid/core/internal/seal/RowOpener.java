// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.secret.EckId;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedIds;

/**
 * Opens the rows of one portion, with the registers as they are after the rows were read. A row that does not open is read once more,
 * for it may have been made anew in between; if it is still the same it is damaged: it is told, and the rest goes on.
 */
public final class RowOpener {
    private final BoardId board;
    private final Brin school;
    private final SealedIds ids;
    private final Sealer sealer;
    private final DamageBook damages;
    private final BoardSeals seals;

    /** Reads the registers; throws {@code STORE_DAMAGED} if nothing of the board may be opened. */
    public RowOpener(BoardId board, Brin school, SealedIds ids, Sealer sealer, DamageBook damages)
            throws EckIdException {
        this.board = board;
        this.school = school;
        this.ids = ids;
        this.sealer = sealer;
        this.damages = damages;
        this.seals = sealer.of(board);
    }

    /** The id in a row; empty if the row is damaged, or was erased since it was read. */
    public Optional<EckId> open(SealedEckId row) throws EckIdException {
        try {
            return Optional.of(seals.open(row));
        } catch (EckIdException e) {
            if (e.reason() != Reason.STORE_DAMAGED) {
                throw e;
            }
            return again(row);
        }
    }

    private Optional<EckId> again(SealedEckId row) throws EckIdException {
        Optional<SealedEckId> now = Optional.ofNullable(
                ids.read(board, school, List.of(row.person())).get(row.person()));
        if (now.filter(row::equals).isEmpty()) {
            // Erased or made anew since: what was asked for is not there any more, and that is no damage.
            return Optional.empty();
        }
        try {
            return Optional.of(sealer.of(board).open(row));
        } catch (EckIdException e) {
            if (e.reason() != Reason.STORE_DAMAGED) {
                throw e;
            }
            damages.found(board, row.person());
            return Optional.empty();
        }
    }
}
