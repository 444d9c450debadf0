// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.Reason;

/**
 * How many persons of one school are in one state for one reason.
 *
 * @param since since when there has been somebody in it without a break; nobody in it now has been there longer
 */
public record Tally(Brin school, WorkState state, Optional<Reason> reason, int count, Instant since) {}
