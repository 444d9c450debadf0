// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL server on a loopback port. On Linux on x86-64 only; elsewhere {@link #runsHere} says so. */
public final class Postgres implements AutoCloseable {
    static final String USER = "postgres";

    private final EmbeddedPostgres server;

    /** Unpacks and starts it; nothing is forced to the disk, for here processes are killed and not machines. */
    public Postgres() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    /** Whether there is a server for this machine on the class path. */
    public static boolean runsHere() {
        return (System.getProperty("os.name") + " " + System.getProperty("os.arch")).equals("Linux amd64");
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /** Makes a schema, in place of one that had this name. */
    public void emptySchema(String schema) throws SQLException {
        execute("drop schema if exists " + schema + " cascade");
        execute("create schema " + schema);
    }

    /** The address of a schema. */
    public String url(String schema) {
        return url(schema, port());
    }

    /**
     * The address of a schema through something that stands before the server.
     *
     * @param port where that listens
     */
    public String url(String schema, int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=" + schema;
    }

    /** Runs a statement as the owner of everything. */
    @SuppressFBWarnings(
            value = "SQL_INJECTION_JDBC",
            justification = "statements that tests write, on a server of their own; nothing comes from outside")
    public void execute(String sql) throws SQLException {
        try (Connection c = server.getPostgresDatabase().getConnection();
                Statement statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
