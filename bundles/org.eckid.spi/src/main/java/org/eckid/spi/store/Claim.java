// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import org.eckid.api.BoardId;

/**
 * The right to work on a board. The last one that was given counts: whoever holds an earlier one was too slow, or the board
 * was taken from it, and can write nothing any more. That is told by the number alone, so no clock is trusted.
 *
 * @param epoch greater than that of every earlier claim of this board
 */
public record Claim(BoardId board, long epoch) {}
