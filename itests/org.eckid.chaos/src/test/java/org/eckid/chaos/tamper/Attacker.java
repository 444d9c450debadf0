// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.tamper;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Somebody who can read and write the whole database, and has no key. */
final class Attacker {
    private final Behind behind;

    Attacker(Behind behind) {
        this.behind = behind;
    }

    /** The one row of a table that a condition fits, by its columns. */
    Map<String, Object> copy(String table, String where) throws SQLException {
        List<Map<String, Object>> rows = copyAll(table, where);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows of " + table + " where " + where);
        }
        return rows.get(0);
    }

    /** All rows of a table that a condition fits. */
    @SuppressFBWarnings(
            value = "SQL_INJECTION_JDBC",
            justification = "statements that tests write, on a database of their own; nothing comes from outside")
    List<Map<String, Object>> copyAll(String table, String where) throws SQLException {
        try (Connection c = behind.connection();
                PreparedStatement statement = c.prepareStatement("select * from " + table + " where " + where);
                ResultSet row = statement.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (row.next()) {
                Map<String, Object> copied = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    boolean bytes = "bytea".equals(row.getMetaData().getColumnTypeName(i))
                            || row.getMetaData().getColumnTypeName(i).startsWith("BINARY");
                    copied.put(row.getMetaData().getColumnLabel(i), bytes ? row.getBytes(i) : row.getObject(i));
                }
                rows.add(copied);
            }
            return rows;
        }
    }

    /** Puts rows into a table as they once were. */
    @SuppressFBWarnings(
            value = "SQL_INJECTION_JDBC",
            justification = "statements that tests write, on a database of their own; nothing comes from outside")
    void insert(String table, Map<String, Object> row) throws SQLException {
        String places = "?, ".repeat(row.size() - 1) + "?";
        String sql = "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + places + ")";
        try (Connection c = behind.connection();
                PreparedStatement statement = c.prepareStatement(sql)) {
            int place = 0;
            for (Object value : row.values()) {
                statement.setObject(++place, value);
            }
            statement.executeUpdate();
            commit(c);
        }
    }

    /** Runs one statement with bytes as its only parameters. */
    @SuppressFBWarnings(
            value = "SQL_INJECTION_JDBC",
            justification = "statements that tests write, on a database of their own; nothing comes from outside")
    void run(String sql, byte[]... bytes) throws SQLException {
        try (Connection c = behind.connection();
                PreparedStatement statement = c.prepareStatement(sql)) {
            for (int i = 0; i < bytes.length; i++) {
                statement.setBytes(i + 1, bytes[i]);
            }
            statement.executeUpdate();
            commit(c);
        }
    }

    /** Changes the bytes in a column of one row. */
    void change(String table, String column, String where, UnaryOperator<byte[]> change) throws SQLException {
        byte[] before = (byte[]) copy(table, where).get(label(table, column, where));
        run("update " + table + " set " + column + " = ? where " + where, change.apply(before));
    }

    private String label(String table, String column, String where) throws SQLException {
        return copy(table, where).keySet().stream()
                .filter(column::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
    }

    private static void commit(Connection c) throws SQLException {
        if (!c.getAutoCommit()) {
            c.commit();
        }
    }
}
