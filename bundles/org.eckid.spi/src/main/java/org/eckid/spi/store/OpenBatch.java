// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Reason;
import org.eckid.spi.source.RemoteBatchId;

/**
 * A batch that has not ended.
 *
 * @param remote what the source calls it; in {@link BatchState#SUBMITTED}
 * @param preparedAt when it was written down
 * @param since when it came into its state
 * @param waitsFor what it waits for
 * @param lookIn how long to leave it alone; zero if it may be looked at now. Measured by the store, so that the clocks of
 *     two nodes need not agree
 */
public record OpenBatch(
        BatchPlan plan,
        BatchState state,
        Optional<RemoteBatchId> remote,
        Instant preparedAt,
        Instant since,
        Optional<Reason> waitsFor,
        Duration lookIn) {}
