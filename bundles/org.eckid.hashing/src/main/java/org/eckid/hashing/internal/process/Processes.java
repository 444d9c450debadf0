// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eckid.hashing.internal.child.Hello;
import org.eckid.hashing.internal.child.Ready;
import org.jspecify.annotations.Nullable;

/** All hashing processes of one hasher. Each is one thread's; here they are started, counted and ended. */
public final class Processes implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Processes.class.getName());

    private final Start start;
    private final Hello hello;
    private final Limits limits;
    private final Restarts restarts;
    private final Watchdog watchdog;
    private final Set<Child> alive = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Ready ready;
    private volatile boolean closed;

    /** How the operating system is asked for a process. */
    @FunctionalInterface
    public interface Start {
        /** A new one, with pipes. */
        Process start() throws IOException;
    }

    /** None runs yet. */
    public Processes(Start start, Hello hello, Limits limits, Restarts restarts, Watchdog watchdog) {
        this.start = start;
        this.hello = hello;
        this.limits = limits;
        this.restarts = restarts;
        this.watchdog = watchdog;
    }

    Limits limits() {
        return limits;
    }

    /** What the last one that started hashes with; null before that. */
    public @Nullable Ready ready() {
        return ready;
    }

    /** Whether there is any use in asking for a process now. */
    public boolean areOpen() {
        return !closed && restarts.isOpen();
    }

    /** Starts one; whoever gets it gives it back by {@link #end}. */
    Child start() throws ChildDied, NoChild {
        Child child = new Child(process(), watchdog);
        alive.add(child);
        try {
            if (closed) {
                throw new ChildDied("the hasher stops");
            }
            ready = child.greet(hello, limits.start());
            LOG.log(Level.DEBUG, "Hashing process {0} is ready", String.valueOf(child.pid()));
            return child;
        } catch (ChildDied | NoChild e) {
            end(child);
            throw e;
        }
    }

    private Process process() throws NoChild {
        try {
            return start.start();
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            throw new NoChild("no process can be started (" + e.getMessage() + ")");
        }
    }

    /** Kills it, unless it is dead. */
    void end(Child child) {
        child.close();
        alive.remove(child);
    }

    void hashed() {
        restarts.hashed();
    }

    void died(ChildDied death) {
        if (closed) {
            return;
        }
        boolean tooMany = restarts.died(death.why());
        LOG.log(
                Level.WARNING,
                "Hashing {0}; {1}",
                death.why(),
                tooMany
                        ? "that was one too many, so hashing goes on in the host's JVM; status tells until when"
                        : "its work is done again by another one");
    }

    void cannotStart(NoChild refusal) {
        restarts.cannotStart(refusal.why());
        LOG.log(Level.WARNING, "Hashing goes on in the host''s JVM: {0}", refusal.why());
    }

    /** For the operator: how they fared. */
    public String words() {
        return restarts.words();
    }

    /** Kills all and starts no more; returns at once. */
    @Override
    public void close() {
        closed = true;
        alive.forEach(child -> child.kill("the hasher stops"));
        watchdog.close();
    }
}
