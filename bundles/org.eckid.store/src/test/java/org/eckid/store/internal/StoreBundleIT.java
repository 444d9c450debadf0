// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.spi.store.AuditQuery;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.Wish;
import org.eckid.spi.store.WorkOrder;
import org.eckid.spi.store.WorkResult;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.spi.store.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/** The built bundle in a real framework: what it carries works there, and it asks for nothing that is not said. */
@ExtendWith(PostgresServer.class)
final class StoreBundleIT {
    private static final BoardId BOARD = new BoardId("bestuur-1");
    private static final String SHARED =
            "org.eckid.api,org.eckid.api.control,org.eckid.api.secret,org.eckid.spi.host,org.eckid.spi.source,"
                    + "org.eckid.spi.store";
    private static final List<String> BUNDLES = List.of(
            "org.osgi.util.function",
            "org.osgi.util.promise",
            "org.osgi.service.component-1.5",
            "org.osgi.service.jdbc",
            "org.apache.felix.configadmin",
            "org.apache.felix.scr",
            "h2-",
            "postgresql-42");

    @TempDir
    private Path folder;

    private static Path bundleFile() {
        return Path.of(System.getProperty("bundle.file"));
    }

    private static String jar(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not on the test class path"));
    }

    private Framework start() throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        SHARED.replace(",", ";version=1.0.0,") + ";version=1.0.0",
                        "felix.cm.dir",
                        folder.resolve("config").toString()));
        framework.start();
        BundleContext context = framework.getBundleContext();
        List<Bundle> installed = new ArrayList<>();
        for (String name : BUNDLES) {
            installed.add(context.installBundle(Path.of(jar(name)).toUri().toString()));
        }
        installed.add(context.installBundle(bundleFile().toUri().toString()));
        for (Bundle bundle : installed) {
            bundle.start();
        }
        return framework;
    }

    /** As Felix Configuration Admin itself keeps it. */
    private void configure(String... settings) throws IOException {
        Path file = Files.createDirectories(folder.resolve("config/org/eckid")).resolve("store.config");
        Files.writeString(file, "service.pid=\"org.eckid.store\"\n" + String.join("\n", settings) + "\n");
    }

    private static <T> T service(Framework framework, Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(framework.getBundleContext(), type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(30_000);
            assertNotNull(service, "no " + type.getName());
            return service;
        } finally {
            tracker.close();
        }
    }

    private long useAndStop() throws Exception {
        Framework framework = start();
        try {
            service(framework, SealedIds.class).read(BOARD, new Brin("19HY00"), List.of());
            assertEquals(
                    0, service(framework, BoardJournal.class).entries(BOARD).size());
            assertEquals(
                    0,
                    service(framework, AuditTrail.class)
                            .newest(AuditQuery.all(), 1)
                            .size());
            runsAskedWork(service(framework, WorkSchedule.class));
            var claim = service(framework, WorkSchedule.class).takeOver(BOARD);
            return service(framework, Ledger.class).beginReconciliation(claim);
        } finally {
            framework.stop();
            framework.waitForStop(30_000);
        }
    }

    /** The engine that is carried inside does its work in a framework too. */
    private static void runsAskedWork(WorkSchedule schedule) throws Exception {
        CompletableFuture<BoardId> ran = new CompletableFuture<>();
        Worker worker = new Worker() {
            @Override
            public WorkResult work(WorkOrder order) {
                return WorkResult.atRest(Duration.ofHours(1));
            }

            @Override
            public void recorded(WorkOrder order, WorkResult result) {
                ran.complete(order.claim().board());
            }
        };
        WorkSchedule.Share share = schedule.share(worker, 1);
        try {
            schedule.ask(BOARD, Wish.NOW);
            assertEquals(BOARD, ran.get(30, TimeUnit.SECONDS));
        } finally {
            share.close();
        }
    }

    @Test
    void keepsItsLedgerInAnH2FileInsideAFramework() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("db/eckid");
        configure("url=\"" + url + "\"", "user=\"eckid\"");
        assertEquals(1, useAndStop());
        assertEquals(2, useAndStop());
    }

    @Test
    void keepsItsLedgerInPostgresInsideAFramework(PostgresServer.Running server) throws Exception {
        String url = server.emptySchemaUrl();
        configure(
                "url=\"" + url.replace("=", "\\=") + "\"",
                "user=\"postgres\"",
                "driver.target=\"(osgi.jdbc.driver.class\\=org.postgresql.Driver)\"");
        assertEquals(1, useAndStop());
        assertEquals(2, useAndStop());
    }

    @Test
    void importsOnlyTheJdkTheFrameworkAndOurOwn() throws IOException {
        try (JarFile jar = new JarFile(bundleFile().toFile())) {
            String imports = jar.getManifest().getMainAttributes().getValue("Import-Package");
            for (String one : imports.replaceAll("\"[^\"]*\"", "").split(",", -1)) {
                String name = one.replaceAll(";.*", "");
                assertTrue(name.matches("java\\..*|javax\\..*|org\\.osgi\\..*|org\\.eckid\\.(api|spi)(\\..*)?"), name);
            }
            assertTrue(!imports.contains("optional"), imports);
            assertEquals(null, jar.getManifest().getMainAttributes().getValue("Export-Package"));
            assertEquals(null, jar.getManifest().getMainAttributes().getValue("DynamicImport-Package"));
        }
    }
}
