// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eckid.kit.HostUnderTest;
import org.eckid.kit.StandIn;
import org.eckid.kit.TestPerson;
import org.eckid.kit.exits.ExitProbe;
import org.eckid.kit.exits.FileTree;
import org.eckid.kit.outside.AttachedJvm;
import org.eckid.kit.outside.FlightRecording;
import org.eckid.kit.reference.guide.Guide;
import org.eckid.kit.search.Output;

/** The reference LAS with the plug-in, as a vendor's own product would be described to the kit. */
class ReferenceLas implements HostUnderTest {
    static final String TRAITOR = "com.example.traitor";

    /** Lies in the folder for temporary files, which may be empty otherwise. */
    static final String MARK = "the folder that was looked at";

    private final Path folder;
    private HostProcess host;
    private AttachedJvm jvm;
    private URI site;
    private int portOfTheSource;

    ReferenceLas(Path folder) {
        this.folder = folder;
    }

    @Override
    public void enrol(StandIn standIn, List<TestPerson> persons) throws Exception {
        for (String name : List.of("etc", "tmp", "keys", "source", "bundles")) {
            Files.createDirectories(folder.resolve(name));
        }
        settings(standIn).forEach((pid, properties) -> write(folder.resolve("etc/" + pid + ".cfg"), properties));
        portOfTheSource = standIn.endpoint().getPort();
        Files.writeString(folder.resolve("tmp/mark"), MARK);
        Path school = Files.writeString(folder.resolve("school.xml"), new SchoolFile(persons).text());
        host = HostProcess.start(folder, List.of(guide()));
        host.ask("configure " + folder.resolve("etc"));
        host.ask("load " + school);
        // What was typed in belongs to nobody's exit any more.
        Files.delete(school);
        require(host.ask("enrol"), "present " + persons.size());
        site = URI.create(host.ask("site"));
        require(Supplier.ask(site).size() + " ids", persons.size() + " ids");
        jvm = AttachedJvm.of(host.handle().pid());
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

    private Map<String, Map<String, String>> settings(StandIn standIn) {
        Map<String, String> source = standIn.writeClientFiles(folder.resolve("source"));
        source.put("batch.from", "4");
        Map<String, Map<String, String>> all = new TreeMap<>();
        all.put("org.eckid.nummervoorziening", source);
        all.put("org.eckid.core", Map.of("key.file", path("keys/seal.key"), "oin.tail", StandIn.OIN_TAIL));
        all.put(
                "org.eckid.core.guard",
                Map.of("host.bundle", "org.eckid.las", "connectors", "org.eckid.uwlr," + TRAITOR));
        all.put("org.eckid.hashing", Map.of("salt.file", path("source/salt"), "workers", "2"));
        all.put("org.eckid.derived", Map.of("key.dir", path("keys/derived")));
        all.put("org.eckid.store", Map.of("url", "jdbc:h2:file:" + path("store/eckid")));
        all.put("org.eckid.las", Map.of("data.dir", path("las"), "board.id", "41123"));
        all.put("org.eckid.shell", Map.of("administrator", "admin"));
        all.put("org.eckid.uwlr", Map.of("suppliers.file", path("keys/suppliers")));
        write(
                folder.resolve("keys/suppliers"),
                Map.of("uitgever-1.autorisatiesleutel", Supplier.KEY, "uitgever-1.klantcode.KLANT", "41123"));
        return all;
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
    public List<ExitProbe> exits() {
        return new LasExitProbes(this).all();
    }

    Path folder() {
        return folder;
    }

    int portOfTheSource() {
        return portOfTheSource;
    }

    URI site() {
        return site;
    }

    HostProcess host() {
        return host;
    }

    AttachedJvm jvm() {
        return jvm;
    }

    /** The addresses that the LAS itself lists, of one kind. */
    List<URI> pages(Predicate<String> kind) {
        return Arrays.stream(host.ask("pages").split(" "))
                .filter(kind)
                .map(URI::create)
                .toList();
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
        try {
            if (jvm != null) {
                jvm.close();
                jvm = null;
            }
        } catch (IOException e) {
            throw new IllegalStateException("the connection to the host's beans did not close", e);
        } finally {
            if (host != null && host.isRunning()) {
                host.close();
            }
        }
    }
}
