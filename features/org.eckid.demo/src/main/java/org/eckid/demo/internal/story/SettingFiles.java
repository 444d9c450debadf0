// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eckid.demo.internal.DemoFailure;

/**
 * The settings of every component, as a person may edit them: {@code etc/PID.cfg} with {@code name = value} lines. They
 * are written on the first run and kept. What stands between <code>${</code> and <code>}</code> is filled in when they
 * are read, so that the files hold for any machine.
 */
final class SettingFiles {
    private static final String SUFFIX = ".cfg";
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z.]+)}");

    private final Path folder;

    SettingFiles(Path home) {
        this.folder = home.resolve("etc");
    }

    /** Writes what is not there yet. */
    void writeMissing(List<String> names) throws DemoFailure {
        try {
            Files.createDirectories(folder);
            for (String name : names) {
                write(name, folder.resolve(name));
            }
        } catch (IOException e) {
            throw new DemoFailure("Can't write settings to " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static void write(String name, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try (InputStream template = SettingFiles.class.getResourceAsStream("/etc/" + name)) {
            if (template == null) {
                throw new IOException("no template for " + name);
            }
            Files.copy(template, file);
        }
    }

    /**
     * Reads all of them.
     *
     * @param places what to fill in
     * @return the properties by PID
     */
    Map<String, Map<String, String>> read(Map<String, String> places) throws DemoFailure {
        Map<String, Map<String, String>> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                String name = String.valueOf(file.getFileName());
                all.put(name.substring(0, name.length() - SUFFIX.length()), read(file, places));
            }
            return all;
        } catch (IOException e) {
            throw new DemoFailure("Can't read the settings in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static Map<String, String> read(Path file, Map<String, String> places) throws IOException, DemoFailure {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IllegalArgumentException e) {
            throw new DemoFailure(file + " can't be read: " + e.getMessage()
                    + "; write name = value lines, with \\\\ for a backslash, or delete the file to get it back.");
        }
        Map<String, String> filled = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            filled.put(name, fill(file, lines.getProperty(name), places));
        }
        return filled;
    }

    private static String fill(Path file, String value, Map<String, String> places) throws DemoFailure {
        Matcher place = PLACE.matcher(value);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String known = places.get(place.group(1));
            if (known == null) {
                throw new DemoFailure(file + " has " + place.group() + "; only " + String.join(", ", places.keySet())
                        + " are known.");
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(known));
        }
        return place.appendTail(filled).toString();
    }
}
