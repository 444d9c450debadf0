// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;

/**
 * A change as it was made.
 *
 * @param number counts the changes of the board from 1
 */
public record RecordedChange(int number, Instant at, Administrator who, BoardChange change) {}
