// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.osgi.PGDataSourceFactory;

/**
 * One real PostgreSQL server for all tests of a run. On Linux on x86-64 a server that does not start is a failure; for
 * other machines no server is on the test class path, so the tests are skipped there and say so.
 */
final class PostgresServer implements ParameterResolver {

    /** A running server. */
    static final class Running implements AutoCloseable {
        private final Path data;
        private final EmbeddedPostgres server;
        private final AtomicInteger schemas = new AtomicInteger();

        private Running() throws IOException {
            data = Files.createTempDirectory("eckid-postgres");
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "off")
                    .start();
        }

        /** Where its programs are, for a server that a test has for itself. */
        Path binaries() throws IOException {
            long postmaster;
            try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
                postmaster = Long.parseLong(lines.findFirst().orElseThrow().strip());
            }
            return Path.of(ProcessHandle.of(postmaster)
                            .flatMap(process -> process.info().command())
                            .orElseThrow())
                    .getParent();
        }

        /** A schema of its own, empty. */
        ConnectionSource emptySchema() throws SQLException {
            return new DriverSource(
                    new PGDataSourceFactory(), new Address(emptySchemaUrl(), "postgres", Optional.empty(), 4));
        }

        /** The address of a schema of its own, empty. */
        String emptySchemaUrl() throws SQLException {
            String schema = "s" + schemas.incrementAndGet();
            execute("create schema " + schema);
            return url(schema);
        }

        ConnectionSource schema(String schema, String user) {
            return new DriverSource(new PGDataSourceFactory(), new Address(url(schema), user, Optional.empty(), 4));
        }

        private String url(String schema) {
            return server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "") + "?currentSchema=" + schema;
        }

        void execute(String sql) throws SQLException {
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

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        Assumptions.assumeTrue(
                machine.equals("Linux amd64"), "no PostgreSQL server for " + machine + " on the test class path");
        return context.getRoot()
                .getStore(Namespace.create(PostgresServer.class))
                .getOrComputeIfAbsent(Running.class, type -> start(), Running.class);
    }

    private static Running start() {
        try {
            return new Running();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }
}
