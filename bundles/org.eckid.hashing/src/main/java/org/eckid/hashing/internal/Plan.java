// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.util.List;
import org.eckid.hashing.internal.kernel.Cost;

/**
 * How many hashing processes, and how much memory each: what gives most hashes within the ceiling.
 *
 * @param workers how many hashes at once, at least 1
 * @param lanes how many lanes go side by side in each process, 8 being those of two hashes; 0 if the ceiling holds no process
 * @param ceiling the most memory that hashing may take, in bytes
 * @param memoryMiB what the processes take together
 * @param why in words for the operator
 */
record Plan(int workers, int lanes, long ceiling, int memoryMiB, String why) {
    /** What a process takes beside its lanes, at most: measured 67 to 81 MiB on JDK 17 and 25, most for its compiler. */
    static final int PROCESS_MIB = 88;

    private static final long MIB = 1024L * 1024;

    /** Less memory for each process must be worth it: more processes wear out more processors. */
    private static final double WORTH = 1.2;

    /** One way to run a process, and how fast it is beside the fastest. */
    private record Way(int lanes, double speed) {}

    private static final List<Way> VECTOR = List.of(new Way(8, 1), new Way(4, 0.8), new Way(2, 0.52), new Way(1, 0.32));
    private static final List<Way> SCALAR = List.of(new Way(1, 0.2));

    /**
     * Weighs the settings against the machine.
     *
     * @throws IllegalArgumentException naming a property that is negative
     */
    static Plan of(HashingSettings settings, Cost cost, Machine machine, boolean vector) {
        int workers = Naturals.of("workers", settings.workers(), "2");
        int memory = Naturals.of("memory.mib", settings.memory_mib(), "1024");
        int wanted = workers > 0 ? workers : Math.max(1, machine.cores() - 1);
        long ceiling = memory > 0 ? memory * MIB : machine.memory() / 4;
        String given = ceiling / MIB + " MiB, " + (memory > 0 ? "as set" : "a quarter of the machine's memory");
        Way best = null;
        double most = 0;
        for (Way way : vector ? VECTOR : SCALAR) {
            double speed = fit(way, cost, wanted, ceiling) * way.speed();
            if (speed > most * WORTH) {
                best = way;
                most = speed;
            }
        }
        if (best == null) {
            return new Plan(wanted, 0, ceiling, 0, nothingFits(given, cost));
        }
        int fit = fit(best, cost, wanted, ceiling);
        String why = fit + " of " + wanted + " workers with room for " + best.lanes() + " lanes each within " + given;
        return new Plan(fit, best.lanes(), ceiling, fit * mib(best, cost), why);
    }

    /** What the kernel in a process may take. */
    long kernelBytes(Cost cost) {
        return laneBytes(cost) * lanes + MIB;
    }

    private static int fit(Way way, Cost cost, int wanted, long ceiling) {
        return (int) Math.min(wanted, ceiling / MIB / mib(way, cost));
    }

    private static int mib(Way way, Cost cost) {
        return (int) ((way.lanes() * laneBytes(cost) + MIB - 1) / MIB) + PROCESS_MIB;
    }

    private static long laneBytes(Cost cost) {
        return (long) cost.n() * cost.rowBytes();
    }

    private static String nothingFits(String given, Cost cost) {
        return "no process fits in " + given + "; set memory.mib=" + mib(SCALAR.get(0), cost) + " or more";
    }
}
