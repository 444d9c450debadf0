// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a sweep of one exit saw.
 *
 * @param exit its name
 * @param outputs how many outputs were read to their end; the entries of an archive count with the archive
 * @param bytes how much that was, after unpacking
 * @param findings what was seen there, landmarks included
 */
public record Swept(String exit, int outputs, long bytes, List<Finding> findings) {
    /** Keeps a copy. */
    public Swept {
        findings = List.copyOf(findings);
    }

    /** The findings of one kind. */
    public List<Finding> of(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** How many findings there are of each kind. */
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        return counts;
    }
}
