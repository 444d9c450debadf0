// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.DemoOptions.Source;
import org.eckid.demo.internal.Overrides;
import org.eckid.demo.internal.supplier.SupplierKey;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** Puts the setting files, with the overrides of this run, into Configuration Admin. */
final class Settings {
    private static final String NUMMERVOORZIENING = "org.eckid.nummervoorziening";

    private static final List<String> COMMON = List.of(
            "org.eckid.core.cfg",
            "org.eckid.core.guard.cfg",
            "org.eckid.hashing.cfg",
            "org.eckid.derived.cfg",
            "org.eckid.store.cfg",
            "org.eckid.uwlr.cfg",
            "org.eckid.shell.cfg",
            "org.eckid.las.cfg",
            "salt");

    private final ConfigurationAdmin configurations;

    Settings(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /**
     * Writes what is missing and configures everything. Without the Nummervoorziening its settings stay on disk.
     *
     * @param places what is filled in
     */
    void write(Path home, Source source, Map<String, String> places, Overrides overrides) throws DemoFailure {
        SettingFiles files = new SettingFiles(home);
        List<String> names = new ArrayList<>(COMMON);
        if (source == Source.FETCHED) {
            names.add(NUMMERVOORZIENING + ".cfg");
        }
        files.writeMissing(names);
        Map<String, Map<String, String>> all = files.read(places);
        if (source == Source.DERIVED) {
            all.remove(NUMMERVOORZIENING);
        }
        makeKeyFolder(home.resolve("keys"));
        introduceSupplier(home, all);
        for (var each : all.entrySet()) {
            each.getValue().putAll(overrides.of(each.getKey()));
            configure(each.getKey(), each.getValue());
        }
    }

    /** The parts make their keys themselves, but in a folder that an operator made. */
    private static void makeKeyFolder(Path folder) throws DemoFailure {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DemoFailure("Can't make the folder for keys " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static void introduceSupplier(Path home, Map<String, Map<String, String>> all) throws DemoFailure {
        String file = all.getOrDefault("org.eckid.uwlr", Map.of()).get("suppliers.file");
        String board = all.getOrDefault("org.eckid.las", Map.of()).get("board.id");
        if (file != null && board != null) {
            SupplierKey.in(home).introduce(Path.of(file), Visits.SUPPLIER.value(), board);
        }
    }

    private void configure(String pid, Map<String, String> properties) throws DemoFailure {
        try {
            configurations.getConfiguration(pid, "?").update(FrameworkUtil.asDictionary(properties));
        } catch (IOException e) {
            throw new DemoFailure("Can't keep the settings of " + pid + ": " + e.getMessage() + ".", e);
        }
    }
}
