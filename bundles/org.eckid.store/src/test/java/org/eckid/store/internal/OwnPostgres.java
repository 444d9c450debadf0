// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.osgi.PGDataSourceFactory;

/** A PostgreSQL of one test's own, which can be frozen, crashed and started again. */
final class OwnPostgres implements AutoCloseable {
    private static final long SECONDS = 60;

    private final Path binaries;
    private final Path folder;
    private final Optional<Path> smallDisk;
    private final int port;
    private Process server;

    /**
     * Makes an empty cluster and starts it.
     *
     * @param binaries where {@code initdb} and {@code postgres} are
     * @param folder an existing one
     */
    static OwnPostgres start(Path binaries, Path folder) throws IOException {
        return new OwnPostgres(binaries, folder, Optional.empty());
    }

    /** Has a disk of two megabytes besides, at this existing folder, which only the server sees. */
    static OwnPostgres startWithSmallDisk(Path binaries, Path folder, Path smallDisk) throws IOException {
        return new OwnPostgres(binaries, folder, Optional.of(smallDisk));
    }

    private OwnPostgres(Path binaries, Path folder, Optional<Path> smallDisk) throws IOException {
        this.binaries = binaries;
        this.folder = folder;
        this.smallDisk = smallDisk;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        List<String> initdb = asNobody(binaries.resolve("initdb").toString());
        initdb.addAll(List.of("-D", data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"));
        if (exitOf(run(initdb)) != 0) {
            throw new IllegalStateException("initdb failed: " + log());
        }
        server = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.destroyForcibly()));
        awaitAnswer();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** PostgreSQL refuses to run as root; a user namespace without any user makes root nobody. */
    private static List<String> asNobody(String program) {
        return new ArrayList<>(
                System.getProperty("user.name").equals("root") ? List.of("unshare", "-U", program) : List.of(program));
    }

    private Process run(List<String> command) throws IOException {
        File log = folder.resolve("log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static int exitOf(Process process) {
        return process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join().exitValue();
    }

    private Process launch() throws IOException {
        List<String> postgres = asNobody(binaries.resolve("postgres").toString());
        postgres.addAll(List.of("-D", data(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=off",
                "shared_buffers=16MB",
                "max_connections=40")) {
            postgres.addAll(List.of("-c", setting));
        }
        return run(smallDisk.isPresent() ? withSmallDisk(smallDisk.get(), postgres) : postgres);
    }

    private static List<String> withSmallDisk(Path disk, List<String> postgres) {
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=2m,mode=700 tmpfs \"$0\" && exec \"$@\"",
                disk.toString()));
        command.addAll(postgres);
        return command;
    }

    /** Whether a process of this user may have disks of its own. */
    static boolean mayHaveOwnDisks() throws IOException {
        Process tried = new ProcessBuilder("unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt && unshare -U true")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return exitOf(tried) == 0;
    }

    private void awaitAnswer() {
        Eventually.holds("the server answers", () -> {
            execute("select 1");
            return true;
        });
    }

    int port() {
        return port;
    }

    /** Where the store finds it. */
    ConnectionSource source(Patience patience) {
        return source(port, patience);
    }

    /** The same by another port, for a link in between. */
    static ConnectionSource source(int port, Patience patience) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable&gssEncMode=disable";
        return new DriverSource(new PGDataSourceFactory(), new Address(url, "postgres", Optional.empty(), 4, patience));
    }

    /** A session of somebody else. */
    Connection session() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5", "postgres", "");
    }

    void execute(String... statements) throws SQLException {
        try (Connection c = session();
                Statement statement = c.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Nothing of the server runs until {@link #thaw}; its sockets stay open. */
    void freeze() throws IOException {
        signal("-STOP");
    }

    void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        List<String> kill = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .map(process -> Long.toString(process.pid()))
                .forEach(kill::add);
        exitOf(run(kill));
    }

    /** Stops it at once, as a machine that loses its power does. */
    void crash() throws IOException {
        exitOf(run(List.of("kill", "-QUIT", Long.toString(server.pid()))));
        exitOf(server);
    }

    void startAgain() throws IOException {
        server = launch();
        awaitAnswer();
    }

    @Override
    public void close() throws IOException {
        thaw();
        crash();
    }
}
