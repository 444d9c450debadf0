// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

/** Threads that never keep the host from ending and let its own go first. */
final class QuietThread {
    private QuietThread() {}

    /** Inherits nothing of the thread that happened to ask first: no priority, class loader or thread locals. */
    @SuppressWarnings("ThreadPriorityCheck") // a wish only: where the system heeds it, the host's threads go first
    static Thread of(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setContextClassLoader(QuietThread.class.getClassLoader());
        return thread;
    }
}
