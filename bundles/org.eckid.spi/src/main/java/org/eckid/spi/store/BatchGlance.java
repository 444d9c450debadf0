// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Reason;

/**
 * What a status tells of an {@link OpenBatch}: how many persons are in it, and not who.
 *
 * @param stage what was submitted
 * @param persons how many
 * @param since when it came into its state
 * @param waitsFor what it waits for
 * @param lookIn how long to leave it alone; zero if it may be looked at now
 */
public record BatchGlance(
        WorkState stage, BatchState state, int persons, Instant since, Optional<Reason> waitsFor, Duration lookIn) {}
