// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/** Looks at a database, refuses what is not ours to use, brings our tables up to date, and only then gives connections. */
final class Opening {
    private static final Logger LOG = System.getLogger(Opening.class.getName());

    private final ConnectionSource source;
    private final DatabaseClock clock;
    private final SqlTrouble trouble;

    Opening(ConnectionSource source, DatabaseClock clock) {
        this.source = source;
        this.clock = clock;
        this.trouble = new SqlTrouble("open the store in " + source.place());
    }

    ConnectionSource.Opened open() throws EckIdException {
        try {
            boolean made = source.prepare();
            DataSource direct = source.direct();
            // Held until the pool is there: H2 closes a database whose last connection closes.
            try (Connection first = direct.getConnection()) {
                String product = look(first);
                if (made) {
                    refuseEmpty(first);
                }
                clock.compare(first);
                new Migration(direct, source.place()).run();
                OurTables.look(first);
                ConnectionSource.Pool pool = source.pooled(direct);
                LOG.log(Level.INFO, "The store in {0} is open ({1}).", source.place(), product);
                return new ConnectionSource.Opened(
                        pool, product.startsWith("H2 ") ? Writers.oneByOne() : Writers.together());
            }
        } catch (SQLException e) {
            throw trouble.explain(e);
        } catch (IOException e) {
            throw new EckIdException(
                    Reason.STORE_UNAVAILABLE,
                    "can't open the store in " + source.place()
                            + ": the disk refuses; check that it is mounted, writable"
                            + " by the host's user and not full");
        } catch (RuntimeException e) {
            throw trouble.explain(SqlTrouble.underneath(e));
        }
    }

    private String look(Connection first) throws SQLException, EckIdException {
        DatabaseMetaData about = first.getMetaData();
        String product = about.getDatabaseProductName();
        if (!product.equals("H2") && !product.equals("PostgreSQL")) {
            throw refused("it is a database of the kind " + product + "; use H2 or PostgreSQL");
        }
        if (first.isReadOnly()) {
            throw refused("it can only be read; check that the host's user may write the file and that the disk is not"
                    + " mounted read-only");
        }
        if (first.getSchema() == null) {
            throw refused("the schema that the connections start in does not exist; create it first");
        }
        if (first.getTransactionIsolation() < Connection.TRANSACTION_READ_COMMITTED) {
            throw refused("its connections see what is not committed; set them to READ COMMITTED");
        }
        return product + " " + about.getDatabaseProductVersion();
    }

    /** H2 goes on with nothing when it finds nothing that it can read. */
    private void refuseEmpty(Connection first) throws SQLException, EckIdException {
        try (ResultSet tables = first.getMetaData().getTables(null, first.getSchema(), "%", null)) {
            if (!tables.next()) {
                throw new EckIdException(
                        Reason.STORE_DAMAGED,
                        "can't open the store in " + source.place()
                                + ": the file is there and nothing is in it; restore"
                                + " a backup, or delete the file if it never was a store");
            }
        }
    }

    private EckIdException refused(String why) {
        return new EckIdException(Reason.SETTING_WRONG, "can't open the store in " + source.place() + ": " + why);
    }
}
