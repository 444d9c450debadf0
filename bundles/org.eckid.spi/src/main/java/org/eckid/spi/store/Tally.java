// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.Reason;

/**
 * How many persons of one school are in one state for one reason.
 *
 * @param since when the first of them came into it
 */
public record Tally(Brin school, WorkState state, Optional<Reason> reason, int count, Instant since) {}
