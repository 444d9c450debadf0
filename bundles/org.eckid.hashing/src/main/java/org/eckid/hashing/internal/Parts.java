// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongFunction;
import org.eckid.hashing.internal.child.Hello;
import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.Kernels;
import org.eckid.hashing.internal.process.ChildCode;
import org.eckid.hashing.internal.process.ChildCommand;
import org.eckid.hashing.internal.process.CleanStart;
import org.eckid.hashing.internal.process.Limits;
import org.eckid.hashing.internal.process.Processes;
import org.eckid.hashing.internal.process.Restarts;
import org.eckid.hashing.internal.process.Watchdog;

/**
 * What hashing is made of: everything of the machine that a test replaces.
 *
 * @param cost of each hash
 * @param machine what there is to spend
 * @param clock tells when to try again
 * @param vector whether a process has the Vector API
 * @param starts how a process is started whose kernel takes so many bytes
 * @param patience how long memory of the host is waited for before it is looked whether processes may be used again
 */
record Parts(
        Cost cost,
        Machine machine,
        Clock clock,
        boolean vector,
        LongFunction<Processes.Start> starts,
        Duration patience) {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The real ones. */
    static Parts real(ChildCode code) {
        ChildCommand command = ChildCommand.ofThisJvm();
        return new Parts(
                Cost.ECK_ID,
                new ThisMachine(),
                Clock.systemUTC(),
                command.vector(),
                bytes -> new CleanStart(command, code, bytes),
                PATIENCE);
    }

    /**
     * Plans; starts nothing.
     *
     * @throws IllegalArgumentException naming a property that is wrong
     */
    ProcessHands hands(HashingSettings settings, Salt salt) {
        Plan plan = Plan.of(settings, cost, machine, vector);
        HeapPlan heap = HeapPlan.of(Kernels.ofThisJvm(), cost, plan.workers(), plan.ceiling(), machine.maxHeap());
        HeapRoom room = new HeapRoom(heap.bytes(), heap.most(), machine, clock);
        int seconds = Naturals.positive("hash.seconds", settings.hash_seconds(), "120");
        Processes processes = new Processes(
                starts.apply(plan.kernelBytes(cost)),
                new Hello(cost, plan.kernelBytes(cost), salt.toBytes()),
                new Limits(START, Duration.ofSeconds(seconds)),
                new Restarts(plan.workers(), clock),
                new Watchdog(work -> QuietThread.of("eckid-hashing-watch", work)));
        return new ProcessHands(plan, processes, heap, room, this, salt.toBytes());
    }
}
