// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.AuditChain;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditRecord;

/**
 * Puts records at the end of the chain, one at a time. Taking the seal from the last record locks it, so another node waits and
 * then finds that it is the last no more. What this node wrote last is remembered, so that usually nothing is read. Safe for use
 * by many threads.
 */
final class AuditAppending {
    /** So many persons stand in the record itself. */
    static final int FEW = 4;

    private static final int KNOWN_LISTS = 10_000;

    private final Transactions transactions;
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<AuditLink> last = Optional.empty();
    private final Map<AuditMac, Boolean> knownLists = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AuditMac, Boolean> eldest) {
            return size() > KNOWN_LISTS;
        }
    };

    AuditAppending(Transactions transactions) {
        this.transactions = transactions;
    }

    AuditLink append(AuditRecord entry, AuditChain chain) throws EckIdException {
        turn.lock();
        try {
            Optional<AuditLink> known = last;
            last = Optional.empty();
            AuditLink link = transactions.ask("write the audit", c -> append(c, known, entry, chain));
            last = Optional.of(link);
            longList(entry).ifPresent(list -> knownLists.put(list.list(), true));
            return link;
        } finally {
            turn.unlock();
        }
    }

    private AuditLink append(Connection c, Optional<AuditLink> known, AuditRecord entry, AuditChain chain)
            throws SQLException, EckIdException {
        boolean still = known.isPresent() && unseal(c, known.get());
        Optional<AuditLink> before = still ? known : lockLast(c);
        AuditLink link = chain.next(before, entry);
        if (!still && before.isPresent()) {
            unseal(c, before.get());
        }
        Optional<AuditPersons> list = longList(entry);
        if (list.isPresent() && !knownLists.containsKey(list.get().list())) {
            keep(c, entry.target().board().orElseThrow(), list.get());
        }
        write(c, entry, link);
        return link;
    }

    /** Whether it was the last until now. */
    private static boolean unseal(Connection c, AuditLink link) throws SQLException {
        int changed = Statements.update(
                c,
                "update audit set seal = null where audit_number = ? and chain = ? and seal = ?",
                link.number(),
                link.chain().toBytes(),
                link.seal().map(AuditMac::toBytes));
        return changed == 1;
    }

    /** Locks the last record; reads again when one came while it waited. Two first records at once meet at their number. */
    private static Optional<AuditLink> lockLast(Connection c) throws SQLException {
        while (true) {
            Optional<AuditLink> found = Statements.one(
                    c,
                    "select audit_number, chain, seal from audit where audit_number ="
                            + " (select max(audit_number) from audit) for update",
                    AuditRows::link);
            Optional<Long> newest = newest(c);
            if (found.map(AuditLink::number).equals(newest)) {
                return found;
            }
        }
    }

    private static Optional<Long> newest(Connection c) throws SQLException {
        return Statements.one(
                c,
                "select audit_number from audit order by audit_number desc limit 1",
                row -> row.getLong("audit_number"));
    }

    private static Optional<AuditPersons> longList(AuditRecord entry) {
        return entry.result().persons().filter(list -> list.persons().size() > FEW);
    }

    private static void keep(Connection c, BoardId board, AuditPersons list) throws SQLException {
        boolean there = Statements.one(
                        c, "select 1 as there from audit_list where list = ?", row -> row.getInt("there"), (Object)
                                list.list().toBytes())
                .isPresent();
        if (!there) {
            Statements.update(
                    c,
                    "insert into audit_list (list, board, persons) values (?, ?, ?)",
                    list.list().toBytes(),
                    board.value(),
                    list.persons().stream().map(AuditRows::text).toList());
        }
    }

    private static void write(Connection c, AuditRecord entry, AuditLink link) throws SQLException {
        var caller = entry.caller();
        var target = entry.target();
        var result = entry.result();
        Optional<AuditPersons> few =
                result.persons().filter(list -> list.persons().size() <= FEW);
        Statements.update(
                c,
                "insert into audit (audit_number, happened_at, event, bundle, signer, administrator, board, school, supplier,"
                        + " purpose, visit, asked, given, withheld, refused, list, persons, chain, seal)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                link.number(),
                entry.at(),
                entry.event(),
                caller.bundle(),
                caller.signer(),
                caller.administrator().map(who -> who.name()),
                target.board().map(BoardId::value),
                target.school().map(school -> school.value()),
                target.supplier().map(supplier -> supplier.value()),
                target.purpose().map(purpose -> purpose.code()),
                entry.visit(),
                result.asked(),
                result.given(),
                AuditRows.text(result.withheld()),
                result.refused(),
                result.persons().map(list -> list.list().toBytes()),
                few.map(list -> texts(list)),
                link.chain().toBytes(),
                link.seal().map(AuditMac::toBytes));
    }

    private static java.util.List<String> texts(AuditPersons list) {
        return list.persons().stream()
                .map((PersonRef person) -> AuditRows.text(person))
                .toList();
    }
}
