// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import org.eckid.api.BoardId;

/**
 * What was erased of a board on command. The board's changes and the audit keep the same.
 *
 * @param who answers for it
 * @param at when it was done
 * @param erased all zero if there was nothing any more
 */
public record ErasureReport(BoardId board, Administrator who, Instant at, BoardHoldings erased) {}
