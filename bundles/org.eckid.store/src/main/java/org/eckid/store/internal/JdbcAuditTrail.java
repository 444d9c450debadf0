// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.AuditChain;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditList;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditQuery;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.KeptAudit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit in a database: rows are added and, but for the seal of the last one and forgotten persons, never changed. */
@Component(service = AuditTrail.class)
public final class JdbcAuditTrail implements AuditTrail {
    private static final int MOST = 1000;
    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");
    private static final String CHOSEN =
            "(cast(? as varchar) is null or board = ?) and happened_at >= ? and happened_at < ?";

    private final Transactions transactions;
    private final AuditAppending appending;

    /** Opens nothing yet. */
    @Activate
    public JdbcAuditTrail(@Reference Database database) {
        this.transactions = new Transactions(database);
        this.appending = new AuditAppending(transactions);
    }

    @Override
    public AuditLink append(AuditRecord entry, AuditChain chain) throws EckIdException {
        return appending.append(entry, chain);
    }

    @Override
    public List<KeptAudit> read(AuditQuery query, long after, int most) throws EckIdException {
        Limits.atMost(MOST, most, "records to read");
        return transactions.read(
                "read the audit",
                c -> Statements.select(
                        c,
                        AuditRows.KEPT + CHOSEN + " and audit_number > ? order by audit_number limit ?",
                        AuditRows::kept,
                        board(query),
                        board(query),
                        from(query),
                        until(query),
                        after,
                        most));
    }

    @Override
    public List<KeptAudit> newest(AuditQuery query, int most) throws EckIdException {
        Limits.atMost(MOST, most, "records to read");
        return transactions.read(
                "read the audit",
                c -> Statements.select(
                        c,
                        AuditRows.KEPT + CHOSEN + " order by audit_number desc limit ?",
                        AuditRows::kept,
                        board(query),
                        board(query),
                        from(query),
                        until(query),
                        most));
    }

    private static Optional<String> board(AuditQuery query) {
        return query.board().map(BoardId::value);
    }

    private static Instant from(AuditQuery query) {
        return query.from().orElse(Instant.EPOCH);
    }

    private static Instant until(AuditQuery query) {
        return query.until().orElse(FAR_AWAY);
    }

    @Override
    public List<KeptAudit> naming(BoardId board, PersonRef person, long after, int most) throws EckIdException {
        Limits.atMost(MOST, most, "records to read");
        return transactions.read(
                "read the audit",
                c -> Statements.select(
                        c,
                        AuditRows.KEPT + "board = ? and audit_number > ? and (? = any(persons) or list in"
                                + " (select l.list from audit_list l where l.board = ? and ? = any(l.persons)))"
                                + " order by audit_number limit ?",
                        AuditRows::kept,
                        board.value(),
                        after,
                        AuditRows.text(person),
                        board.value(),
                        AuditRows.text(person),
                        most));
    }

    @Override
    public Optional<AuditPersons> list(AuditMac list) throws EckIdException {
        return transactions.read(
                "read the audit",
                c -> Statements.one(
                        c,
                        "select list, persons, shortened from audit_list where list = ?",
                        AuditRows::persons,
                        (Object) list.toBytes()));
    }

    @Override
    public List<AuditList> lists(Optional<AuditMac> after, int most) throws EckIdException {
        Limits.atMost(MOST, most, "lists to read");
        return transactions.read(
                "read the audit",
                c -> Statements.select(
                        c,
                        "select board, list, persons, shortened from audit_list where list > ? order by list limit ?",
                        row -> new AuditList(new BoardId(row.getString("board")), AuditRows.persons(row)),
                        after.map(AuditMac::toBytes).orElse(new byte[0]),
                        most));
    }

    @Override
    public Optional<Long> firstNaming(AuditMac list) throws EckIdException {
        return transactions.read(
                "read the audit",
                c -> Statements.one(
                        c,
                        "select audit_number from audit where list = ? order by audit_number limit 1",
                        row -> row.getLong("audit_number"),
                        (Object) list.toBytes()));
    }

    @Override
    public Optional<Long> firstWithoutList() throws EckIdException {
        return transactions.read(
                "read the audit",
                c -> Statements.one(
                        c,
                        "select audit_number from audit where list is not null and persons is null and not exists"
                                + " (select 1 from audit_list l where l.list = audit.list) order by audit_number limit 1",
                        row -> row.getLong("audit_number")));
    }

    @Override
    public int forget(BoardId board, PersonRef person, Shortening shortening) throws EckIdException {
        return transactions.ask(
                "take a person out of the audit", c -> new AuditForgetting(c, board, person, shortening).run());
    }
}
