// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

import java.util.EnumMap;
import java.util.Map;
import org.eckid.chaos.node.Line;

/** Counts what one node said. What it was in the middle of when it said its last word is lost. */
final class LifeStory {
    private final Map<Line, Integer> said = new EnumMap<>(Line.class);

    synchronized void heard(Line line) {
        said.merge(line, 1, Integer::sum);
    }

    private int count(Line line) {
        return said.getOrDefault(line, 0);
    }

    synchronized Losses losses() {
        return new Losses(
                count(Line.SUBMIT_BEGINS) - count(Line.SUBMIT_ENDS),
                count(Line.RETRIEVAL_BEGINS) - count(Line.RETRIEVAL_ENDS),
                count(Line.CONTENT_KEPT));
    }
}
