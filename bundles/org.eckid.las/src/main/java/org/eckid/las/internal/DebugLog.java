// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * A LAS that logs the objects that it touches, as people do while they build one: to its system logger at DEBUG, and
 * always to a file of its own (one megabyte, one older file beside it). Only the numbers of pupils and the addresses of
 * staff are left out, by the {@code toString} of the model.
 */
public final class DebugLog implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DebugLog.class.getName());
    private static final int MOST_BYTES = 1_000_000;

    private final Path file;
    private final FileHandler handler;

    DebugLog(Path folder) {
        file = folder.resolve("las-debug.log");
        try {
            handler = new FileHandler(pattern(file) + ".%g", MOST_BYTES, 2, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("the debug log in data.dir can't be opened", e);
        }
    }

    /** Writes down what happened with what, on one line. */
    public void note(String what, Object thing) {
        String line = (what + ": " + thing).replaceAll("[\\r\\n]+", " ");
        LOG.log(System.Logger.Level.DEBUG, line);
        handler.publish(new LogRecord(Level.FINE, line));
    }

    /** The file that is written now. */
    Path file() {
        return file.resolveSibling(file.getFileName() + ".0");
    }

    @Override
    public void close() {
        handler.close();
    }

    /** A percent sign has a meaning of its own in the pattern of a file handler. */
    private static String pattern(Path path) {
        return path.toString().replace("%", "%%");
    }
}
