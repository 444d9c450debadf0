// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eckid.kit.example.MyLas;
import org.eckid.kit.exits.ExitProbe;
import org.eckid.kit.exits.FileTree;
import org.eckid.kit.exits.JvmExits;
import org.eckid.kit.exits.ProcessExits;
import org.eckid.kit.exits.WebPages;
import org.eckid.kit.outside.DatabaseTables;
import org.eckid.kit.search.Output;
import org.h2.Driver;

/** Every way out of the reference LAS: those of the example and all others. */
class LasExitProbes extends MyLas {
    private static final String SOMEONE = "Proefpersoon-A0";
    private static final String COMMANDS =
            "eckid:boards;eckid:board 41123;eckid:problems 41123;eckid:history 41123;eckid:audit 41123;eckid:verify;eckid:ping 41123;eckid:help";

    private final ReferenceLas las;

    LasExitProbes(ReferenceLas las) {
        super(las);
        this.las = las;
    }

    @Override
    public List<ExitProbe> exits() {
        List<ExitProbe> all = new ArrayList<>(super.exits());
        all.addAll(overHttp());
        all.addAll(ofTheFramework());
        all.addAll(ofTheJvm());
        all.addAll(ofTheHeap());
        all.addAll(onDisk());
        all.addAll(afterTheEnd());
        return all;
    }

    private List<ExitProbe> overHttp() {
        Predicate<String> export = address -> address.startsWith("/las/export/");
        Predicate<String> csv = address -> address.contains(".csv");
        Predicate<String> api = address -> address.startsWith("/las/api/");
        Predicate<String> search = address -> address.startsWith("/las/search");
        return List.of(
                web("search", search),
                web("CSV exports", export.and(csv)).withNumbersOfTheHost(),
                web("EDEXML exports", export.and(csv.negate())).withNumbersOfTheHost(),
                web("JSON", api).withNumbersOfTheHost());
    }

    private ExitProbe web(String name, Predicate<String> kind) {
        return ExitProbe.of(name, () -> WebPages.of(las.site()).at(las.addresses(kind)))
                .showing(SOMEONE);
    }

    private List<ExitProbe> ofTheFramework() {
        return List.of(
                ExitProbe.of("shell", () -> {
                            las.host().ask("shell " + las.folder().resolve("dump/shell") + " " + COMMANDS);
                            return las.files("dump/shell").outputs();
                        })
                        .showing("Verzonnen Scholen"),
                ExitProbe.of("framework", () -> {
                            las.host().ask("dump " + las.folder().resolve("dump"));
                            return las.files("dump/framework").outputs();
                        })
                        .showing("org.eckid.core"),
                ExitProbe.of(
                                "configurations",
                                () -> Stream.concat(
                                        las.files("dump/configurations").outputs(),
                                        las.files("felix").outputs()))
                        .showing("org.eckid.uwlr"));
    }

    private List<ExitProbe> ofTheJvm() {
        return List.of(
                ofJvm("properties", JvmExits::properties).showing("java.io.tmpdir"),
                ofJvm("histogram and thread dump", JvmExits::histogramAndThreadDump)
                        .showing("org.eckid.core.internal"),
                ExitProbe.of("processes", () -> ProcessExits.of(las.host().handle()))
                        .showing(HostMain.class.getName()));
    }

    private ExitProbe ofJvm(String name, Function<JvmExits, Stream<Output>> look) {
        return ExitProbe.of(name, () -> look.apply(JvmExits.of(beans())));
    }

    /** The database of the LAS holds its own numbers in memory; {@link ForgetfulHostIT} looks at a host without one. */
    private List<ExitProbe> ofTheHeap() {
        return List.of(ExitProbe.of("heap", () -> las.heap(beans()))
                .showing("org.eckid.core.internal")
                .withNumbersOfTheHost());
    }

    /** Files are looked at after the end, when all of them are written out. */
    private List<ExitProbe> onDisk() {
        return List.of(
                left("settings", () -> las.files("etc").outputs()).showing("host.bundle"),
                left("keys", () -> las.files("keys").outputs()).showing("autorisatiesleutel"),
                left("temporary files", () -> las.files("tmp").outputs()).showing(ReferenceLas.MARK),
                left("database of the LAS", () -> Stream.concat(las.files("las").outputs(), tables("las/las", "")))
                        .showing(SOMEONE)
                        .withNumbersOfTheHost(),
                left(
                                "database of the plug-in",
                                () -> Stream.concat(las.files("store").outputs(), tables("store/eckid", "")))
                        .showing("org.eckid.uwlr"));
    }

    private ExitProbe left(String name, Supplier<Stream<Output>> outputs) {
        return ExitProbe.of(name, () -> {
            las.stop();
            return outputs.get();
        });
    }

    private Stream<Output> tables(String file, String user) {
        Properties login = new Properties();
        login.setProperty("user", user);
        String url = "jdbc:h2:file:" + las.folder().resolve(file) + ";IFEXISTS=TRUE";
        try {
            return DatabaseTables.of(() -> connection(url, login));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not open", e);
        }
    }

    private static Connection connection(String url, Properties login) throws SQLException {
        return new Driver().connect(url, login);
    }

    /** What the JVM wrote down about itself, and every file that it wrote, but those of its database. */
    List<ExitProbe> afterTheEnd() {
        return List.of(
                left("flight recording", () -> las.recording().events()).showing("java.io.tmpdir"),
                left(
                                "files that were written anywhere else",
                                () -> FileTree.of().and(written()).outputs())
                        .showing("org.eckid.las"));
    }

    private List<Path> written() {
        try {
            return las.recording().filesWritten().stream()
                    .filter(file -> !file.startsWith(las.folder().resolve("las")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
