// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/**
 * A school board (bestuur): the controller of its pupils' data under the AVG.
 *
 * @param value the host's own key of the board, 1 to 64 characters
 */
public record BoardId(String value) {
    /** Refuses an empty or overlong key. */
    public BoardId {
        Text.required("board id", value, 64);
    }
}
