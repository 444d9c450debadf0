// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.host;

import org.eckid.api.BoardId;

/**
 * A board.
 *
 * @param name as shown to people
 */
public record Board(BoardId id, String name) {}
