// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files in a process of its own. On Unix a process that closes a file gives up its locks on it, whoever took them:
 * if the host's process looked into its own database files, a second process could open them beside it.
 */
public final class FileSweepMain {
    /** What is answered for a file that holds no id. */
    static final String CLEAN = "clean";

    /** What an answer begins with where a file holds an id; the forms follow. */
    static final String FOUND = "found ";

    private FileSweepMain() {}

    /** Reads ids, an empty line and paths from its input, and answers one line for each path. */
    public static void main(String[] args) throws IOException {
        answer(System.in, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void answer(InputStream input, PrintStream answers) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        List<String> ids = new ArrayList<>();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            ids.add(line);
        }
        Needles needles = new Needles(ids);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.println(look(needles, Path.of(line)));
        }
    }

    private static String look(Needles needles, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            var forms = needles.in(content);
            return forms.isEmpty() ? CLEAN : FOUND + String.join(", ", forms);
        } catch (IOException e) {
            return Files.exists(file) ? "unreadable (" + e.getClass().getSimpleName() + ")" : CLEAN;
        }
    }
}
