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
 */
record Parts(Cost cost, Machine machine, Clock clock, boolean vector, LongFunction<Processes.Start> starts) {
    private static final Duration START = Duration.ofSeconds(60);

    /** The real ones. */
    static Parts real(ChildCode code) {
        ChildCommand command = ChildCommand.ofThisJvm();
        return new Parts(
                Cost.ECK_ID,
                new ThisMachine(),
                Clock.systemUTC(),
                command.vector(),
                bytes -> new CleanStart(command, code, bytes));
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
        return new ProcessHands(plan, processes, heap, room, cost, salt.toBytes());
    }
}
