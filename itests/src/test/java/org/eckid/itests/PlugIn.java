// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import static org.eckid.api.control.BoardChange.Activated;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Presence;
import org.eckid.api.Purpose;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.api.control.SchoolStatus;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.itests.driver.Eventually;
import org.eckid.itests.driver.Services;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxSettings;
import org.eckid.spi.gateway.HostConnection;
import org.eckid.spi.gateway.HostGateway;
import org.eckid.spi.hashing.PgnHasher;
import org.eckid.spi.host.HostPlatform;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The installed plug-in as an operator sees it: settings in, boards through their steps, ids made. One folder of data. */
final class PlugIn implements AutoCloseable {
    static final Administrator ADMIN = new Administrator("admin");
    static final SupplierId SUPPLIER = new SupplierId("uitgever-1");

    private final BundleContext context;
    private final Settings settings;
    private final Path folder;
    private final Map<String, Configuration> written = new TreeMap<>();
    private final List<ServiceRegistration<?>> registered = new ArrayList<>();
    private final List<HostConnection> connections = new ArrayList<>();
    private final Sandbox sandbox = Sandbox.start(
            SandboxSettings.defaults().withBatches(BatchRules.defaults().withBlock(1_000_000, Duration.ZERO)));

    PlugIn(BundleContext context, ConfigurationAdmin admin) throws IOException {
        this.context = context;
        this.settings = new Settings(admin);
        this.folder = Files.createTempDirectory("eckid-itest");
        sandbox.writeClientFiles(folder);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Settings for everything but a hasher; the bundle of this name is the host, the others are the connectors. */
    PlugIn configured(String host, String... connectors) throws IOException {
        write("org.eckid.store", Map.of("url", "jdbc:h2:file:" + folder.resolve("store")));
        write("org.eckid.core.guard", Map.of("host.bundle", host, "connectors", connectors));
        write(
                "org.eckid.core",
                Map.of(
                        "key.store",
                        folder.resolve("seal.p12").toString(),
                        "key.store.password.file",
                        folder.resolve("seal.password").toString(),
                        "oin.tail",
                        "34567"));
        write("org.eckid.derived", Map.of("key.dir", folder.resolve("derived").toString()));
        write("org.eckid.nummervoorziening", source());
        return this;
    }

    private Map<String, Object> source() throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("sandbox.properties"))) {
            passwords.load(reader);
        }
        Map<String, Object> source = new TreeMap<>();
        source.put("endpoint", sandbox.endpoint().toString());
        source.put("keystore.file", folder.resolve("client.p12").toString());
        source.put("keystore.password.file", secret("k", passwords.getProperty("keystore.password")));
        source.put("truststore.file", folder.resolve("trust.p12").toString());
        source.put("truststore.password.file", secret("t", passwords.getProperty("truststore.password")));
        source.put("poll.seconds", 0.05);
        source.put("batch.size", 10);
        source.put("daily.submissions", 100_000);
        return source;
    }

    private String secret(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Writes one more configuration; it is deleted when this is closed. */
    void write(String pid, Map<String, Object> properties) throws IOException {
        written.put(pid, settings.write(pid, properties));
    }

    /** A host of the test's own, in the name of the tests' bundle. */
    PlugIn connecting(HostPlatform platform) throws EckIdException {
        connections.add(
                Services.await(context, HostGateway.class, "(objectClass=*)").connect(platform));
        return this;
    }

    /** The line of the test's own host. */
    HostConnection connection() {
        return connections.get(0);
    }

    /** Ends the connection of the test's own host. */
    void disconnect() {
        connections.forEach(HostConnection::close);
        connections.clear();
    }

    /** A hasher of the test's own. */
    void hashing(PgnHasher hasher) {
        registered.add(context.registerService(PgnHasher.class, hasher, null));
    }

    BoardControls controls() {
        return Services.await(context, BoardControls.class, "(objectClass=*)");
    }

    void change(BoardId board, BoardChange change) throws EckIdException {
        controls().change(ADMIN, board, change);
    }

    /** Takes a board through its three steps and switches everything on, VSO too. */
    void activate(BoardId board) throws EckIdException {
        LocalDate day = LocalDate.of(2026, 8, 1);
        change(board, new BoardChange.Registered(day));
        change(board, new BoardChange.SupplierTold(day));
        change(board, new BoardChange.AgreementSigned("A. Bestuurder", day));
        for (SchoolStatus school : controls().board(board).schools()) {
            change(board, new BoardChange.SchoolStarts(school.school(), day));
            change(board, new BoardChange.ForwardingAllowed(school.school(), SUPPLIER, day, Optional.empty()));
            if (school.type().equals(EducationType.VSO)) {
                change(board, new BoardChange.VsoSwitchedOn(school.school(), "besluit van 17 juni 2020"));
            }
        }
        change(board, new Activated());
        Eventually.holds("the source answers", () -> controls().ping(board).available());
    }

    EnrolmentProgress enrol(BoardId board) throws Exception {
        return controls()
                .enrol(ADMIN, board, progress -> {})
                .toCompletableFuture()
                .get(120, TimeUnit.SECONDS);
    }

    Map<Presence, Integer> persons(BoardId board) throws EckIdException {
        return controls().board(board).summary().persons();
    }

    SupplierRequest request(BoardId board, Brin school) {
        return new SupplierRequest(board, school, SUPPLIER, new Purpose("uwlr"));
    }

    @Override
    public void close() {
        disconnect();
        registered.forEach(ServiceRegistration::unregister);
        written.values().forEach(configuration -> {
            try {
                configuration.delete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        // Settings are taken away on another thread; who comes next must not connect to this core.
        Eventually.holds("core is gone", () -> context.getServiceReference(BoardControls.class) == null);
        sandbox.close();
    }
}
