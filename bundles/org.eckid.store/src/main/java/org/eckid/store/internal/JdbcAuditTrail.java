// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Purpose;
import org.eckid.api.Reason;
import org.eckid.api.SupplierId;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditTrail;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit in a database: rows are added and never changed. */
@Component(service = AuditTrail.class)
public final class JdbcAuditTrail implements AuditTrail {
    private final Transactions transactions;

    /** Opens nothing yet. */
    @Activate
    public JdbcAuditTrail(@Reference Database database) {
        this.transactions = new Transactions(database);
    }

    @Override
    public void append(AuditRecord entry) throws EckIdException {
        transactions.run(
                "write the audit",
                c -> Statements.update(
                        c,
                        "insert into audit (happened_at, event, bundle, board, school, supplier, purpose, asked, given, refused)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.at().truncatedTo(ChronoUnit.MICROS),
                        entry.event(),
                        entry.bundle(),
                        entry.board().map(BoardId::value),
                        entry.school().map(Brin::value),
                        entry.supplier().map(SupplierId::value),
                        entry.purpose().map(Purpose::code),
                        entry.asked(),
                        entry.given(),
                        entry.refused()));
    }

    @Override
    public List<AuditRecord> newest(int most) throws EckIdException {
        return transactions.ask(
                "read the audit",
                c -> Statements.select(
                        c,
                        "select happened_at, event, bundle, board, school, supplier, purpose, asked, given, refused"
                                + " from audit order by audit_number desc limit ?",
                        JdbcAuditTrail::row,
                        most));
    }

    private static AuditRecord row(ResultSet row) throws SQLException {
        return new AuditRecord(
                Statements.instant(row, "happened_at"),
                row.getString("event"),
                row.getString("bundle"),
                Optional.ofNullable(row.getString("board")).map(BoardId::new),
                Optional.ofNullable(row.getString("school")).map(Brin::new),
                Optional.ofNullable(row.getString("supplier")).map(SupplierId::new),
                Optional.ofNullable(row.getString("purpose")).map(Purpose::new),
                row.getInt("asked"),
                row.getInt("given"),
                Optional.ofNullable(row.getString("refused")).map(Reason::valueOf));
    }
}
