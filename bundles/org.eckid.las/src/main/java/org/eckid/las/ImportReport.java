// SPDX-License-Identifier: Apache-2.0
package org.eckid.las;

import java.util.List;
import org.eckid.api.Brin;

/**
 * What an import did.
 *
 * @param schools one entry per file, in the order of the files' names
 */
public record ImportReport(List<SchoolImport> schools) {
    /** Keeps a copy. */
    public ImportReport {
        schools = List.copyOf(schools);
    }

    /**
     * What an import did to one school. Persons are pupils and staff.
     *
     * @param pupils how many are enrolled now
     * @param staff how many are employed now
     * @param added persons who are new or came back
     * @param changed persons of whom something is different now
     * @param left persons who are not in the file any more
     */
    public record SchoolImport(Brin school, int pupils, int staff, int added, int changed, int left) {}
}
