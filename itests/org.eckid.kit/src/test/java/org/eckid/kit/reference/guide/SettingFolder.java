// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.guide;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** A folder of {@code PID.cfg} files, as hosts have one. */
record SettingFolder(Path folder) {
    private static final String SUFFIX = ".cfg";

    String applyTo(ConfigurationAdmin admin) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            admin.getConfiguration(name.substring(0, name.length() - SUFFIX.length()), "?")
                    .update(read(file));
        }
        return "configured " + files.size();
    }

    private static Dictionary<String, Object> read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        Map<String, Object> properties = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            String value = lines.getProperty(name);
            properties.put(name, value.contains(",") ? value.split(",") : value);
        }
        return FrameworkUtil.asDictionary(properties);
    }
}
