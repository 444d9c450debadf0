// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.DemoOptions;

/**
 * Everything that any part of the process logs or prints, down to the finest level, in one file of this run: the screen
 * is for the demo's own lines, and the sweep for leaked ids reads this file too.
 */
record LogFile(Path file, PrintStream out) implements AutoCloseable {
    private static final Logger SUPPLIERS_CLIENT = Logger.getLogger("jdk.internal.httpclient");

    static LogFile open(Path folder, Properties given, PrintStream screen) throws DemoFailure {
        Path file = folder.resolve("logs").resolve("las.log");
        try {
            Files.createDirectories(folder.resolve("logs"));
            OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
            PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
            System.setOut(out);
            System.setErr(out);
            configure(out, given, screen);
            return new LogFile(file, out);
        } catch (IOException e) {
            throw new DemoFailure("Can't write the log " + file + "; give another folder by -Ddemo.dir=FOLDER.", e);
        }
    }

    private static void configure(PrintStream out, Properties given, PrintStream screen) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.ALL);
        // The supplier's own HTTP client, which is no part of the host, would log every byte that it reads.
        SUPPLIERS_CLIENT.setLevel(Level.INFO);
        root.addHandler(handler(out, Level.ALL));
        if (DemoOptions.isOn(given, "demo.verbose")) {
            root.addHandler(handler(screen, Level.INFO));
        }
    }

    private static Handler handler(PrintStream out, Level level) {
        Handler handler = new Flushing(out);
        handler.setLevel(level);
        return handler;
    }

    @Override
    public void close() {
        out.flush();
    }

    /** Keeps no line back: the file is read while it is written. */
    private static final class Flushing extends StreamHandler {
        Flushing(PrintStream out) {
            super(out, new SimpleFormatter());
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            super.publish(entry);
            flush();
        }
    }
}
