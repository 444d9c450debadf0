// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What no implementation can be faster than on this machine, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class FloorBenchmark {
    /** A row is 128 r bytes. */
    private static final int ROW_INTS = 32 * Cost.R;

    private final int[][] lanes = new int[Cost.P][Cost.N * ROW_INTS];
    private final int[] row = new int[ROW_INTS];

    /**
     * What scrypt must move: 512 MiB written row after row and 512 MiB read back row by row from random places, a row of
     * 1 KiB in each of four lanes in turn. Where to read does not depend on what was read, so the processor may read ahead.
     */
    @Benchmark
    public int memory() {
        for (int i = 0; i < Cost.N; i++) {
            row[0] = i;
            for (int[] lane : lanes) {
                System.arraycopy(row, 0, lane, i * ROW_INTS, ROW_INTS);
            }
        }
        int place = 1;
        for (int i = 0; i < Cost.N; i++) {
            for (int[] lane : lanes) {
                place = place * 1_664_525 + 1_013_904_223;
                System.arraycopy(lane, (place >>> 15) * ROW_INTS, row, 0, ROW_INTS);
            }
        }
        return row[0];
    }
}
