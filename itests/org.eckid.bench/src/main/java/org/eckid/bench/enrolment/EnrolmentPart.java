// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.nio.file.Path;
import java.util.List;
import org.eckid.rig.report.Table;

/** All that is measured of enrolling. */
public final class EnrolmentPart {
    private static final int PUPILS = Integer.getInteger("bench.pupils", 60);
    private static final int PUPILS_FOR_THE_HEAP = Integer.getInteger("bench.heap.pupils", 200);

    private final Path folder;

    /**
     * Writes stores and keys into a folder and deletes them again.
     *
     * @param folder for example the module's {@code target}
     */
    public EnrolmentPart(Path folder) {
        this.folder = folder;
    }

    /** Measures; takes some minutes. */
    public List<Table> measure() throws Exception {
        return List.of(
                new Pipeline(folder).measure(),
                new RealEnrolment(folder, PUPILS).measure(),
                new HeapGrowth(folder, PUPILS_FOR_THE_HEAP).measure());
    }
}
