// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.kit.search.Finding;
import org.eckid.kit.search.Kind;
import org.eckid.kit.search.KnownValue;
import org.eckid.kit.search.Output;
import org.eckid.kit.search.Sweep;
import org.eckid.kit.search.Swept;
import org.eckid.kit.search.UnreadableException;

/** Searches for the ids that the supplier got, by the kit that vendors use, and adds up what was seen. */
public final class DemoSweep {
    private final Sweep sweep;
    private final List<Finding> found = new ArrayList<>();
    private int swept;

    /** A sweep for these ids. */
    public DemoSweep(Collection<String> eckIds) {
        sweep = new Sweep(
                eckIds.stream().map(id -> new KnownValue(Kind.ECK_ID, id)).toList());
    }

    /** Reads one exit; what can't be read is not clean, so it ends the demo. */
    public DemoSweep over(String exit, Stream<Output> outputs) throws DemoFailure, InterruptedException {
        try {
            Swept seen = sweep.over(exit, outputs);
            swept += seen.outputs();
            found.addAll(seen.findings());
            return this;
        } catch (UnreadableException e) {
            throw new DemoFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** How many outputs were read. */
    public int swept() {
        return swept;
    }

    /** Where an id lies, and in which form. */
    public List<Finding> found() {
        return Collections.unmodifiableList(found);
    }
}
