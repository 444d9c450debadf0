// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.outbound;

import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Purpose;
import org.eckid.api.SupplierId;

/**
 * On whose behalf a connector comes to the door.
 *
 * @param board the board that is asked
 * @param school the school of that board whose persons are asked for
 * @param supplier the supplier who gets the answer
 * @param purpose what it is for
 */
public record SupplierRequest(BoardId board, Brin school, SupplierId supplier, Purpose purpose) {}
