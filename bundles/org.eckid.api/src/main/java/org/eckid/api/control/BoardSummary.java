// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.util.Map;
import org.eckid.api.BoardId;
import org.eckid.api.Origin;
import org.eckid.api.Presence;

/**
 * One line about a board.
 *
 * @param persons how many persons have an id, wait, failed or have none
 */
public record BoardSummary(
        BoardId board, String name, BoardState state, Origin source, int schools, Map<Presence, Integer> persons) {
    /** Keeps a copy. */
    public BoardSummary {
        persons = Map.copyOf(persons);
    }
}
