// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Takes everything that the connector logs, down to DEBUG, so that a test can look for what must not be there. */
final class QuietLog extends Handler {
    private final Logger logger = Logger.getLogger("org.eckid.uwlr");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    QuietLog() {
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord logged) {
        lines.add(new SimpleFormatter().format(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
