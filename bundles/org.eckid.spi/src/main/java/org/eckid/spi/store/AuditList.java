// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import org.eckid.api.BoardId;

/** A list of persons that is left out of its records, and the board that it is of. */
public record AuditList(BoardId board, AuditPersons persons) {}
