// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import org.eckid.api.BoardId;

/**
 * A key of one board, wrapped with a key that the store does not have. The highest version closes what is new; the one before
 * it opens what it closed until nothing of that is left.
 *
 * @param version from 1
 * @param wrapped opaque
 * @param kek what it is wrapped with
 * @param decision the number of the board's change that asked for it; 0 for the first
 * @param since when it was made
 */
public record BoardKey(
        BoardId board, int version, Sealed wrapped, KekId kek, int decision, Instant since, Register register) {}
