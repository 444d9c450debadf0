// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit;

import java.util.List;
import java.util.Set;
import org.eckid.kit.exits.ExitProbe;
import org.eckid.kit.search.Finding;
import org.eckid.kit.search.Kind;
import org.eckid.kit.search.Swept;

/** What came of looking at one exit. */
record Look(ExitProbe exit, Swept swept) {

    int outputs() {
        return swept.outputs();
    }

    /** Also when the exit promised none. */
    boolean sawLandmark() {
        return exit.landmark().isEmpty() || !swept.of(Kind.LANDMARK).isEmpty();
    }

    /** What lies there and is not the host's own. */
    List<Finding> leaks() {
        Set<Kind> own = exit.ownKinds();
        return swept.findings().stream()
                .filter(finding -> finding.kind() != Kind.LANDMARK && !own.contains(finding.kind()))
                .toList();
    }

    /** How many values of its own the host showed there. */
    int shownByRight() {
        return (int) swept.findings().stream()
                .filter(finding -> exit.ownKinds().contains(finding.kind()))
                .count();
    }
}
