// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.Scale;
import org.eckid.rig.WholeHouse;
import org.eckid.rig.Workspace;
import org.eckid.rig.report.Table;

/** How much more of the host's heap an enrolment holds than the plug-in holds when it is idle. */
final class HeapGrowth {
    private static final double MIB = 1024.0 * 1024.0;
    private static final int WORKERS = 2;
    private static final int SETTLE = 3;

    private final Path folder;
    private final MadeUpHost host;

    HeapGrowth(Path folder, int pupils) {
        this.folder = folder;
        this.host = new MadeUpHost(Scale.oneBoard(1, pupils));
    }

    /** Idle is: everything open, the host connected, one hash made, the board switched off. */
    Table measure() throws Exception {
        try (var workspace = new Workspace(folder);
                var hasher = new RealHasher(workspace.folder(), WORKERS);
                var house = new WholeHouse(workspace.folder(), host, hasher.hasher())) {
            hasher.hashOnly(host.pgns().subList(0, 1));
            long idle = idle();
            long most;
            try (LiveHeap heap = new LiveHeap()) {
                house.enrol();
                most = heap.most();
            }
            return new Table(
                    "Heap of the host while a board is enrolled with the real hasher",
                    List.of("persons", "workers", "idle MiB", "most MiB", "growth MiB"),
                    List.of(List.of(
                            Integer.toString(host.scale().persons()),
                            Integer.toString(WORKERS),
                            mib(idle),
                            mib(most),
                            mib(most - idle))));
        }
    }

    /** The least of a few looks: soft references and finished threads go one collection later. */
    private static long idle() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < SETTLE; i++) {
            least = Math.min(least, LiveHeap.now());
        }
        return least;
    }

    private static String mib(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MIB);
    }
}
