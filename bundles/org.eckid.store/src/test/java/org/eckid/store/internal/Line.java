// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eckid.api.EckIdException;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.store.contract.MovableClock;
import org.eckid.store.contract.OtherNode;

/** A node whose line to its database can be cut: it then gets no connection. */
final class Line implements OtherNode {
    static final Duration HEARTBEAT = Duration.ofMillis(100);

    private final Database database;
    private final MovableClock clock;
    private final AuditTrail audit;
    private volatile boolean cut;

    Line(ConnectionSource source, MovableClock clock, Duration ahead) {
        this.database = new Database(new Cuttable(source), Clock.offset(Clock.systemUTC(), ahead));
        this.clock = clock;
        this.audit = new JdbcAuditTrail(database);
    }

    @Override
    public Ledger ledger() {
        return new JdbcLedger(database, clock);
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public WorkSchedule schedule() {
        return new DbSchedulerSchedule(database, HEARTBEAT);
    }

    @Override
    public void cutOff() {
        cut = true;
    }

    @Override
    public void reconnect() {
        cut = false;
    }

    @Override
    public void close() {
        database.close();
    }

    private final class Cuttable implements ConnectionSource {
        private final ConnectionSource source;

        Cuttable(ConnectionSource source) {
            this.source = source;
        }

        @Override
        public String place() {
            return source.place();
        }

        @Override
        public boolean prepare() throws SQLException, IOException, EckIdException {
            return source.prepare();
        }

        @Override
        public DataSource direct() throws SQLException, EckIdException {
            return source.direct();
        }

        @Override
        public Pool pooled(DataSource direct) throws SQLException, EckIdException {
            Pool pool = source.pooled(direct);
            return new Pool(new CutOffConnections(pool.connections()), pool.close());
        }
    }

    private final class CutOffConnections extends DelegatingConnections {
        CutOffConnections(DataSource connections) {
            super(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("the line is cut", "08006");
            }
            return super.getConnection();
        }
    }
}
