// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file of results with a section per part, so that measuring one part leaves the others as they were. */
public final class Results {
    private static final String SECTION = "## ";

    private final Path file;
    private final String command;

    /**
     * In a file, which need not be there yet.
     *
     * @param command what a person types to have it written, for example {@code mvn -Pbench}
     */
    public Results(Path file, String command) {
        this.file = file;
        this.command = command;
    }

    /**
     * Writes the section of one part anew.
     *
     * @param part the title of the section
     * @param machine one line that says where and when
     */
    public void write(String part, String machine, List<Table> tables) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "# Results\n\nWritten by `" + command + "`.\n";
        String body =
                "\n" + machine + "\n\n" + tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
        Files.writeString(file, replaced(before, part, body));
    }

    /** The text with another body under this title; at the end if there was none. */
    static String replaced(String text, String part, String body) {
        Map<String, String> sections = sections(text);
        sections.put(part, body);
        return sections.entrySet().stream()
                .map(section -> section.getKey().isEmpty()
                        ? section.getValue()
                        : SECTION + section.getKey() + "\n" + section.getValue())
                .map(section -> section.stripTrailing() + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        String title = "";
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(SECTION)) {
                title = line.substring(SECTION.length());
                sections.put(title, "");
            } else {
                sections.merge(title, line + "\n", String::concat);
            }
        }
        return sections;
    }
}
