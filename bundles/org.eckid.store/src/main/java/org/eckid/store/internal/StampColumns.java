// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedStampseudonym;

/** How root pseudonyms under seal are read. */
final class StampColumns {
    private StampColumns() {}

    static SealedStampseudonym stampseudonym(ResultSet row) throws SQLException {
        return new SealedStampseudonym(Persons.person(row), stamp(row, row.getBytes("stamp")));
    }

    static Seal stamp(ResultSet row, byte[] content) throws SQLException {
        return new Seal(row.getInt("stamp_version"), row.getLong("stamp_number"), new Sealed(content));
    }
}
