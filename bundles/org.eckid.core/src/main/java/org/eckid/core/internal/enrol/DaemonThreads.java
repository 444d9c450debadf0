// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.concurrent.ThreadFactory;

/** Threads that never keep the host's process alive. */
final class DaemonThreads {
    private DaemonThreads() {}

    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
