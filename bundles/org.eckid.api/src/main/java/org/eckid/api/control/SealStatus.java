// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.Optional;

/**
 * How a board's ids are sealed. The numbers only grow as long as the key is the same: if they are lower than yesterday, somebody put
 * the store back to an earlier moment.
 *
 * @param key the number of the board's key
 * @param since when it was made
 * @param made how many seals it has made
 * @param voided how many entries its list of seals that count no more has
 * @param mark changes with each of these; says nothing about the key
 * @param retiring the key that it takes the place of
 */
public record SealStatus(int key, Instant since, long made, long voided, String mark, Optional<Retiring> retiring) {

    /**
     * A key that is being retired.
     *
     * @param rowsLeft about how many rows it still holds
     */
    public record Retiring(int key, long rowsLeft) {}
}
