// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files in a process of its own. On Unix a process that closes a file gives up its locks on it, whoever took them:
 * if the host's process looked into its own database files, a second process could open them beside it.
 */
public final class FileReaderMain {
    private static final int CHUNK = 1 << 16;

    private FileReaderMain() {}

    /** Reads paths from its input, one a line, and answers each with the content in chunks. */
    public static void main(String[] args) throws IOException {
        answer(System.in, System.out);
    }

    static void answer(InputStream questions, OutputStream answers) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(questions, StandardCharsets.UTF_8));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            copy(Path.of(line), out);
            out.flush();
        }
    }

    /** A file that is gone meanwhile is empty; one that can't be read is not clean. */
    private static void copy(Path file, DataOutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(chunk); read > 0; read = content.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
        } catch (IOException e) {
            out.writeInt(Files.exists(file) ? -1 : 0);
        }
    }
}
