// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.source;

import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.osgi.annotation.versioning.ConsumerType;

/** Derives pseudonyms on this machine, with a key per board. Cheap; many threads may call. */
@ConsumerType
public interface PseudonymDeriver {

    /**
     * The pseudonym of one person.
     *
     * @throws EckIdException {@code KEY_UNAVAILABLE} if the board's key can't be read or made
     */
    EckId derive(BoardId board, HashedPgn hash, Chain chain, Sector sector) throws EckIdException;
}
