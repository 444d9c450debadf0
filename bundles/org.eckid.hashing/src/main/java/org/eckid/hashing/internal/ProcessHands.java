// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.util.List;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.hashing.internal.child.Ready;
import org.eckid.hashing.internal.kernel.Scrypt;
import org.eckid.hashing.internal.process.ProcessSlot;
import org.eckid.hashing.internal.process.Processes;
import org.eckid.spi.hashing.HasherStatus;

/** Hashes in a process for each worker; while no process may be used, in the host's own JVM as far as its heap has room. */
final class ProcessHands implements Hands {
    private final Plan plan;
    private final Processes processes;
    private final HeapPlan heap;
    private final HeapRoom room;
    private final Parts parts;
    private final byte[] salt;

    ProcessHands(Plan plan, Processes processes, HeapPlan heap, HeapRoom room, Parts parts, byte[] salt) {
        this.plan = plan;
        this.processes = processes;
        this.heap = heap;
        this.room = room;
        this.parts = parts;
        this.salt = salt;
    }

    @Override
    public int count() {
        return plan.lanes() > 0 ? plan.workers() : Math.max(1, heap.most());
    }

    @Override
    public int atOnce() {
        return Scrypt.atOnce(
                parts.cost(), isOpen() ? plan.lanes() : heap.roMix().lanesAtOnce());
    }

    @Override
    public String refusal() {
        return plan.lanes() == 0 && heap.most() == 0 ? "nothing is hashed: " + plan.why() + "; " + heap.why() : "";
    }

    @Override
    public Hand hand() {
        return new Both();
    }

    @Override
    public HasherStatus status() {
        int inFlight = 2 * count() * atOnce(); // so that a worker finds the next one waiting
        if (isOpen()) {
            Ready ready = processes.ready();
            String kernel = ready == null ? "process" : "process " + ready.kernel() + " x " + plan.workers();
            String why = ready == null ? "; none has started yet" : "; " + ready.why();
            return new HasherStatus(kernel, plan.why() + why + processes.words(), inFlight, plan.memoryMiB());
        }
        if (heap.most() == 0) {
            return new HasherStatus("none", plan.why() + "; " + heap.why() + processes.words(), inFlight, 0);
        }
        int waiting = room.waiting();
        String wait =
                waiting == 0 ? "" : "; " + waiting + " wait for room in it; if that lasts, raise -Xmx of the host";
        return new HasherStatus(
                "host " + heap.roMix().name(),
                plan.why() + processes.words() + "; in the heap of the host at most " + heap.most() + " at once, "
                        + heap.why() + wait,
                inFlight,
                heap.memoryMiB());
    }

    @Override
    public void close() {
        processes.close();
    }

    private boolean isOpen() {
        return plan.lanes() > 0 && processes.areOpen();
    }

    /** A process if it may be, else the host. */
    private final class Both implements Hand {
        private final ProcessSlot process = new ProcessSlot(processes);
        private final HostSlot host = new HostSlot(room, () -> new Scrypt(parts.cost(), heap.roMix()));

        @Override
        public List<byte[]> hash(List<byte[]> texts) throws EckIdException, InterruptedException {
            while (!Thread.interrupted()) {
                Optional<List<byte[]>> hashes = isOpen() ? process(texts) : host(texts);
                if (hashes.isPresent()) {
                    return hashes.get();
                }
            }
            throw new InterruptedException();
        }

        private Optional<List<byte[]>> process(List<byte[]> texts) {
            host.close();
            return process.hash(texts);
        }

        private Optional<List<byte[]>> host(List<byte[]> texts) throws EckIdException, InterruptedException {
            if (heap.most() == 0) {
                throw new EckIdException(Reason.HASHER_UNAVAILABLE, status().why());
            }
            return host.hash(texts, salt, parts.patience());
        }

        @Override
        public void rest() {
            process.wipe();
            host.wipe();
        }

        @Override
        public void close() {
            process.close();
            host.close();
        }
    }
}
