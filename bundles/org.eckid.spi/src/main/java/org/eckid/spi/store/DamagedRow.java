// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import org.eckid.api.PersonRef;

/**
 * A row that is not what was written.
 *
 * @param since when that was first noticed
 */
public record DamagedRow(PersonRef person, Instant since) {}
