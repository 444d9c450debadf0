// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.eckid.api.Chain;
import org.eckid.api.Origin;
import org.eckid.api.Sector;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;

/**
 * Reads the sealed rows of one answer. The rows of a school share chain and sector, so each is checked once; and columns are
 * taken by their place, because a look-up by name for each value costs as much as opening the seal.
 */
final class EckIdRows implements Statements.Row<SealedEckId> {
    /** To stand before the tables, of which the sealed rows are {@code s}. */
    static final String COLUMNS =
            "select s.id, s.origin, s.chain, s.sector, s.seal, s.key_version, s.seal_number, s.fingerprint from ";

    private final Map<String, Chain> chains = new HashMap<>();
    private final Map<String, Sector> sectors = new HashMap<>();

    @Override
    public SealedEckId read(ResultSet row) throws SQLException {
        return new SealedEckId(
                Persons.person(row.getString(1)),
                Origin.valueOf(row.getString(2)),
                chains.computeIfAbsent(row.getString(3), Chain::new),
                sectors.computeIfAbsent(row.getString(4), Sector::new),
                new Seal(row.getInt(6), row.getLong(7), new Sealed(row.getBytes(5))),
                new Sealed(row.getBytes(8)));
    }
}
