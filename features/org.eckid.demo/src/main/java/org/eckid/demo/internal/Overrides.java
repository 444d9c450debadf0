// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Values that replace a secret for one run, so that anyone can see what a wrong one does: {@code -Ddemo.salt} and
 * {@code -Ddemo.keystore.password}. Settings hold paths, never secrets, so each value goes into a file of its own and
 * the setting points there for this run. The setting files on disk stay as they are.
 */
public final class Overrides {
    private record Replaced(String pid, String property, String file) {}

    private static final Map<String, Replaced> ALL = Map.of(
            "demo.salt", new Replaced("org.eckid.hashing", "salt.file", "salt"),
            "demo.keystore.password",
                    new Replaced("org.eckid.nummervoorziening", "keystore.password.file", "keystore.password"));

    private final Path folder;
    private final Properties given;

    /** The overrides among these properties; their files go to a folder below this one. */
    public Overrides(Path home, Properties given) {
        this.folder = home.resolve("override");
        this.given = given;
    }

    /**
     * Writes the values of this run.
     *
     * @return property and file, for the component with this PID
     */
    public Map<String, String> of(String pid) throws DemoFailure {
        Map<String, String> files = new HashMap<>();
        for (var each : ALL.entrySet()) {
            String value = given.getProperty(each.getKey());
            if (value != null && each.getValue().pid().equals(pid)) {
                files.put(each.getValue().property(), written(each.getValue().file(), value));
            }
        }
        return files;
    }

    private String written(String file, String value) throws DemoFailure {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(folder);
            Files.writeString(path, value, StandardCharsets.UTF_8);
            return path.toString();
        } catch (IOException e) {
            throw new DemoFailure("Can't write " + path + "; give a folder that can be written by -Ddemo.dir.", e);
        }
    }
}
