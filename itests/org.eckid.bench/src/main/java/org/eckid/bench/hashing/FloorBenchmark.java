// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import java.util.concurrent.TimeUnit;
import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.RoMix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What no implementation can be faster than on this machine, on one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class FloorBenchmark {
    private static final Cost COST = Cost.ECK_ID;

    /** The memory of all lanes: 512 MiB. */
    @State(Scope.Benchmark)
    public static class Memory {
        private final int[][] lanes = new int[COST.p()][COST.n() * COST.rowWords()];
        private final int[] row = new int[COST.rowWords()];
    }

    /** So few rows that they stay in the processor's cache. */
    @State(Scope.Benchmark)
    public static class Cache {
        private final Cost few = new Cost(32, COST.r(), COST.p(), COST.length());
        private final RoMix roMix = Ours.fastest();
        private final byte[] lanes = new byte[roMix.lanesAtOnce() * COST.rowBytes()];
        private final int[] memory = new int[roMix.memoryWords(few)];
    }

    /**
     * What scrypt must move: 512 MiB written row after row and 512 MiB read back row by row from random places, a row of
     * 1 KiB in each of four lanes in turn. Where to read does not depend on what was read, so the processor may read ahead.
     */
    @Benchmark
    public int memory(Memory memory) {
        int words = COST.rowWords();
        int[] row = memory.row;
        for (int i = 0; i < COST.n(); i++) {
            row[0] = i;
            for (int[] lane : memory.lanes) {
                System.arraycopy(row, 0, lane, i * words, words);
            }
        }
        int place = 1;
        int shift = Integer.numberOfLeadingZeros(COST.n()) + 1;
        for (int i = 0; i < COST.n(); i++) {
            for (int[] lane : memory.lanes) {
                place = place * 1_664_525 + 1_013_904_223;
                System.arraycopy(lane, (place >>> shift) * words, row, 0, words);
            }
        }
        return row[0];
    }

    /** What scrypt must compute: the fastest kernel's mixing of as many rows as one hash has, over rows in the cache. */
    @Benchmark
    public byte[] arithmetic(Cache cache) {
        int lanes = cache.roMix.lanesAtOnce();
        for (int rows = 0; rows < COST.n() * COST.p(); rows += cache.few.n() * lanes) {
            cache.roMix.mix(cache.lanes, 0, lanes, cache.few, cache.memory);
        }
        return cache.lanes;
    }
}
