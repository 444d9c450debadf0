// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Purpose;
import org.eckid.api.Reason;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.spi.store.AuditCaller;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditResult;
import org.eckid.spi.store.AuditTarget;
import org.eckid.spi.store.KeptAudit;

/** Records of the audit as rows. */
final class AuditRows {
    /** The columns that {@link #kept} reads. */
    static final String KEPT = "select audit_number, happened_at, event, bundle, signer, administrator, board, school,"
            + " supplier, purpose, visit, asked, given, withheld, refused, list, persons, shortened, chain, seal"
            + " from audit where ";

    private AuditRows() {}

    static KeptAudit kept(ResultSet row) throws SQLException {
        AuditRecord entry = new AuditRecord(
                Statements.instant(row, "happened_at"),
                row.getString("event"),
                caller(row),
                target(row),
                result(row),
                Optional.ofNullable(row.getObject("visit", Long.class)));
        return new KeptAudit(link(row), entry);
    }

    static AuditLink link(ResultSet row) throws SQLException {
        return new AuditLink(
                row.getLong("audit_number"), new AuditMac(row.getBytes("chain")), optionalMac(row, "seal"));
    }

    private static AuditCaller caller(ResultSet row) throws SQLException {
        return new AuditCaller(
                row.getString("bundle"),
                Optional.ofNullable(row.getString("signer")),
                Optional.ofNullable(row.getString("administrator")).map(Administrator::new));
    }

    private static AuditTarget target(ResultSet row) throws SQLException {
        return new AuditTarget(
                Optional.ofNullable(row.getString("board")).map(BoardId::new),
                Optional.ofNullable(row.getString("school")).map(Brin::new),
                Optional.ofNullable(row.getString("supplier")).map(SupplierId::new),
                Optional.ofNullable(row.getString("purpose")).map(Purpose::new));
    }

    private static AuditResult result(ResultSet row) throws SQLException {
        return new AuditResult(
                row.getInt("asked"),
                row.getInt("given"),
                withheld(row.getString("withheld")),
                Optional.ofNullable(row.getString("refused")).map(Reason::valueOf),
                row.getBytes("list") == null ? Optional.empty() : Optional.of(persons(row)));
    }

    /** A list with its name; without persons where they stand elsewhere. */
    static AuditPersons persons(ResultSet row) throws SQLException {
        java.sql.Array array = row.getArray("persons");
        List<PersonRef> persons = array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(text -> person(text.toString()))
                        .toList();
        return new AuditPersons(new AuditMac(row.getBytes("list")), persons, optionalMac(row, "shortened"));
    }

    static String text(PersonRef person) {
        return person.kind() + ":" + person.key();
    }

    private static PersonRef person(String text) {
        int colon = text.indexOf(':');
        return new PersonRef(PersonKind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    static String text(Map<Reason, Integer> withheld) {
        return withheld.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<Reason, Integer> withheld(String text) {
        Map<Reason, Integer> withheld = new EnumMap<>(Reason.class);
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] reasonAndCount = part.split("=", 2);
            withheld.put(Reason.valueOf(reasonAndCount[0]), Integer.valueOf(reasonAndCount[1]));
        }
        return withheld;
    }

    private static Optional<AuditMac> optionalMac(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(AuditMac::new);
    }
}
