// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import org.eckid.kit.TestPerson;
import org.eckid.kit.example.Product;
import org.eckid.kit.exits.ExitProbe;
import org.eckid.kit.exits.FileTree;
import org.eckid.kit.outside.FlightRecording;
import org.eckid.kit.outside.HeapDump;
import org.eckid.kit.reference.guide.Guide;
import org.eckid.kit.search.Output;

/** The plug-in in Felix, in a process of its own, with some host: what is the same whoever the host is. */
abstract class House implements Product {
    static final String BOARD = "41123";

    /** Another connector that is listed, should it ever be installed. */
    static final String TRAITOR = "com.example.traitor";

    /** Lies in the folder for temporary files, which may be empty otherwise. */
    static final String MARK = "the folder that was looked at";

    private static final Duration UNTIL_IDLE = Duration.ofSeconds(6);

    private final Path folder;
    private final Map<String, Map<String, String>> settings = new TreeMap<>();
    private final List<TestPerson> persons = new ArrayList<>();
    private long lastWork;
    private HostProcess host;

    House(Path folder) {
        this.folder = folder;
        for (String name : List.of("etc", "tmp", "keys", "bundles")) {
            folder.resolve(name).toFile().mkdirs();
        }
        usualSettings();
    }

    /** The symbolic name of the host's bundle. */
    abstract String hostBundle();

    /** Bundles beside the usual ones. */
    abstract List<Path> moreBundles() throws IOException;

    /** Takes the persons in, before the process starts. */
    abstract void prepare(List<TestPerson> persons) throws IOException;

    /** Takes the persons in, while it runs. */
    abstract void fill() throws IOException;

    @Override
    public void configure(String pid, Map<String, String> more) {
        settings.computeIfAbsent(pid, any -> new TreeMap<>()).putAll(more);
    }

    @Override
    public void takeIn(TestPerson person) {
        persons.add(person);
    }

    @Override
    public void start() throws IOException {
        settings.forEach((pid, properties) -> write(folder.resolve("etc/" + pid + ".cfg"), properties));
        Files.writeString(folder.resolve("tmp/mark"), MARK);
        prepare(persons);
        List<Path> bundles = new ArrayList<>(moreBundles());
        bundles.add(guide());
        host = HostProcess.start(folder, bundles);
        host.ask("configure " + folder.resolve("etc"));
        fill();
    }

    @Override
    public void enrolEveryone() throws Exception {
        require(host.ask("enrol"), "present " + persons.size());
    }

    @Override
    public void letASupplierAsk() throws Exception {
        require(Supplier.ask(site()).size() + " ids", persons.size() + " ids");
        lastWork = System.nanoTime();
    }

    private static void require(String answer, String expected) {
        if (!expected.equals(answer)) {
            throw new IllegalStateException("expected " + expected + ", but it was " + answer);
        }
    }

    private Path guide() throws IOException {
        return new TestBundle("org.eckid.kit.guide")
                .startedBy(Guide.class)
                .holding(ExitProbe.class)
                .holding(Output.class)
                .importing(
                        "org.eckid.api",
                        "org.eckid.api.control",
                        "org.eckid.las",
                        "org.osgi.framework",
                        "org.osgi.util.tracker",
                        "org.osgi.service.cm",
                        "org.apache.felix.service.command",
                        "javax.management",
                        "javax.management.openmbean")
                .writtenTo(folder.resolve("bundles"));
    }

    private void usualSettings() {
        configure("org.eckid.nummervoorziening", Map.of("batch.from", "4"));
        configure(
                "org.eckid.core",
                Map.of("key.store", path("keys/seal.p12"), "key.store.password.file", path("keys/seal.password")));
        configure(
                "org.eckid.core.guard", Map.of("host.bundle", hostBundle(), "connectors", "org.eckid.uwlr," + TRAITOR));
        configure("org.eckid.hashing", Map.of("workers", "2"));
        configure("org.eckid.derived", Map.of("key.dir", path("keys/derived")));
        configure("org.eckid.store", Map.of("url", "jdbc:h2:file:" + path("store/eckid")));
        configure("org.eckid.las", Map.of("data.dir", path("las"), "board.id", BOARD));
        configure("org.eckid.shell", Map.of("administrator", "admin"));
        configure("org.eckid.uwlr", Map.of("suppliers.file", path("keys/suppliers")));
        write(
                folder.resolve("keys/suppliers"),
                Map.of("uitgever-1.autorisatiesleutel", Supplier.KEY, "uitgever-1.klantcode.KLANT", BOARD));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void write(Path file, Map<String, String> properties) {
        try {
            Files.writeString(
                    file,
                    new TreeMap<>(properties)
                            .entrySet().stream()
                                    .map(each -> each.getKey() + " = " + each.getValue() + "\n")
                                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new IllegalStateException("can't write " + file, e);
        }
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public URI site() {
        return URI.create(host.ask("site"));
    }

    @Override
    public long processId() {
        return host.handle().pid();
    }

    HostProcess host() {
        return host;
    }

    /** The port of the endpoint that was configured. */
    int portOfTheSource() {
        return URI.create(settings.get("org.eckid.nummervoorziening").get("endpoint"))
                .getPort();
    }

    /** When nothing has happened for a while: connections to the source that are idle for some seconds are closed. */
    Stream<Output> heap(MBeanServerConnection beans) {
        while (System.nanoTime() - lastWork < UNTIL_IDLE.toNanos()) {
            LockSupport.parkNanos(UNTIL_IDLE.toNanos() / 100);
        }
        return HeapDump.of(beans, folder.resolve("heap.hprof"));
    }

    /** Written when the host has stopped. */
    FlightRecording recording() {
        return FlightRecording.in(folder.resolve("host.jfr"));
    }

    /** Files that exist only below the folder of this run. */
    FileTree files(String name) {
        return FileTree.of(folder.resolve(name));
    }

    /** May be called again. */
    @Override
    public void stop() {
        if (host != null && host.isRunning()) {
            host.close();
        }
    }
}
