// SPDX-License-Identifier: Apache-2.0
package org.eckid.fuzz;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What one parser was fed and what it took. Written by the process that fuzzes, read by the test that started it. */
final class Figures {
    private long inputs;
    private long read;
    private long slowest;
    private long most;

    void note(String refusal, long took, long bytes) {
        inputs++;
        read += refusal.isEmpty() ? 1 : 0;
        slowest = Math.max(slowest, took);
        most = Math.max(most, bytes);
    }

    void write(Path file) throws IOException {
        Properties values = new Properties();
        values.setProperty("inputs", Long.toString(inputs));
        values.setProperty("read", Long.toString(read));
        values.setProperty("slowest.ms", Long.toString(slowest / 1_000_000));
        values.setProperty("most.allocated.kib", Long.toString(most / 1024));
        try (Writer out = Files.newBufferedWriter(file)) {
            values.store(out, null);
        }
    }

    static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        return values;
    }
}
