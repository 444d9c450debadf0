// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.util.List;
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
     * @param texts stay the caller's, who wipes them
     * @return new arrays in their order, which the caller wipes; empty when no process may be used now
     */
    public Optional<List<byte[]>> hash(List<byte[]> texts) {
        while (processes.areOpen()) {
            try {
                List<byte[]> made = child().hash(texts, processes.limits().hash());
                processes.hashed();
                wipeNowAndThen(made.size());
                return Optional.of(made);
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

    private void wipeNowAndThen(int made) {
        hashes += made;
        if (hashes >= HASHES_BETWEEN_WIPES) {
            hashes = 0;
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
