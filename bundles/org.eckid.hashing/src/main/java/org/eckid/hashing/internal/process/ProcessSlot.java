// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The place of one thread's process: started when something is to be hashed, replaced when it died. For that thread. */
public final class ProcessSlot implements AutoCloseable {
    /** More would fill a process's young generation, and a collection makes copies that nobody wipes. */
    private static final int HASHES_BETWEEN_WIPES = 100;

    private final Processes processes;
    private int hashes;
    private @Nullable Child child;

    /** Empty. */
    public ProcessSlot(Processes processes) {
        this.processes = processes;
    }

    /**
     * Hashes, with as many processes as it takes.
     *
     * @param text stays the caller's, who wipes it
     * @return a new array, which the caller wipes; empty when no process may be used now
     */
    public Optional<byte[]> hash(byte[] text) {
        while (processes.areOpen()) {
            try {
                byte[] hash = child().hash(text, processes.limits().hash());
                processes.hashed();
                wipeNowAndThen();
                return Optional.of(hash);
            } catch (ChildDied e) {
                close();
                processes.died(e);
            } catch (NoChild e) {
                processes.cannotStart(e);
            }
        }
        close();
        return Optional.empty();
    }

    private void wipeNowAndThen() {
        if (++hashes % HASHES_BETWEEN_WIPES == 0) {
            wipe();
        }
    }

    /** Has the process overwrite what it derived; one that does not is ended, which does the same. */
    public void wipe() {
        if (child != null) {
            try {
                child.wipe(processes.limits().hash());
            } catch (ChildDied e) {
                close();
                processes.died(e);
            }
        }
    }

    /** Ends the process, if there is one. */
    @Override
    public void close() {
        if (child != null) {
            processes.end(child);
            child = null;
        }
    }

    private Child child() throws ChildDied, NoChild {
        if (child == null) {
            child = processes.start();
        }
        return child;
    }
}
