// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

/** Whether a board takes part. */
public enum BoardState {
    /** Not all three steps are recorded: nothing is hashed, fetched or given. */
    PREPARING,
    /** The steps are there; it waits to be activated. */
    READY,
    /** Ids are made and given. */
    ACTIVE,
    /** Switched off by the board: the door is closed at once and nothing new is made. */
    SUSPENDED
}
