// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eckid.api.EckIdException;
import org.eckid.core.internal.audit.Audit;
import org.osgi.framework.Bundle;

/**
 * Audits bundles that look for the door and are not shown it: each once an hour, because a tool that lists services looks all the
 * time. On a thread of its own, because the framework waits for who decides what is seen. Looking gives nothing, so what can't be
 * audited here is only told in the log. Safe for use by many threads.
 */
final class Seekers implements Consumer<Bundle>, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Seekers.class.getName());
    private static final Duration AGAIN = Duration.ofHours(1);
    /** More different bundles than that at one moment are a flood, of which the log tells. */
    private static final int MOST = 100;

    private final Audit audit;
    private final Clock clock;
    private final Map<Long, Instant> last = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            0, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST), Seekers::thread, Seekers::tooMany);

    Seekers(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "eckid-seekers");
        thread.setDaemon(true);
        return thread;
    }

    private static void tooMany(Runnable work, ThreadPoolExecutor writer) {
        if (!writer.isShutdown()) {
            LOG.log(Level.WARNING, "more than {0} bundles look for the door; not all of them are audited", MOST);
        }
    }

    @Override
    public void accept(Bundle bundle) {
        Instant now = clock.instant();
        Instant before = last.get(bundle.getBundleId());
        if (before == null || before.plus(AGAIN).isBefore(now)) {
            last.put(bundle.getBundleId(), now);
            writer.execute(() -> write(bundle));
        }
    }

    private void write(Bundle bundle) {
        try {
            audit.hidden(bundle);
        } catch (EckIdException e) {
            LOG.log(
                    Level.WARNING,
                    "bundle {0} looked for the door and was not shown it; that could not be audited: {1}",
                    bundle.getSymbolicName(),
                    e.getMessage());
        }
    }

    /** Writes no more. */
    @Override
    public void close() {
        writer.shutdownNow();
    }
}
