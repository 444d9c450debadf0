// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Reason;

/**
 * What goes on with the work of a board, the same on every node.
 *
 * @param running who works on it now
 * @param nextLook when it is looked at again; in the past if it waits for a free node
 * @param failures how many runs failed in a row
 * @param failure with what the last of them failed
 * @param heldUntil until when nothing new is asked because of that
 * @param asked the number of the last request, see {@link WorkSchedule#ask}
 * @param rested of all requests up to this number everything was done that could be done then
 */
public record BoardWork(
        Optional<Running> running,
        Optional<Instant> nextLook,
        int failures,
        Optional<Reason> failure,
        Optional<Instant> heldUntil,
        long asked,
        long rested) {

    /**
     * A run that goes on.
     *
     * @param node its name, see {@link WorkNode#name}; a node that is not alive any more is named until another takes over
     */
    public record Running(String node, Instant since) {}
}
