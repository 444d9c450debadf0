// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.nio.file.Path;
import java.util.Optional;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.screen.Count;
import org.eckid.las.EdexmlImport;
import org.eckid.las.ImportException;
import org.eckid.las.ImportReport;

/** Fills the LAS. */
record Loading(EdexmlImport edexml) {

    /**
     * Loads these files, or the sample.
     *
     * @return what came of it, in one line
     */
    String load(Optional<Path> files) throws DemoFailure {
        try {
            ImportReport report = files.isPresent() ? edexml.load(files.get()) : edexml.loadSample();
            return line(files.map(Path::toString).orElse("the sample"), report);
        } catch (ImportException e) {
            throw new DemoFailure(FailureText.of(e), e);
        }
    }

    private static String line(String from, ImportReport report) {
        int pupils = 0;
        int staff = 0;
        int added = 0;
        for (var school : report.schools()) {
            pupils += school.pupils();
            staff += school.staff();
            added += school.added();
        }
        return "The LAS has " + Count.of(report.schools().size(), "school") + " from " + from + ": "
                + Count.of(pupils, "pupil") + " and " + Count.of(staff, "member") + " of staff, " + added
                + " of them new.";
    }
}
