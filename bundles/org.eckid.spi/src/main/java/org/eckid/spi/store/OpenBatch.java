// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.spi.source.RemoteBatchId;

/**
 * A batch that has not ended.
 *
 * @param remote what the source calls it; empty if it was prepared and nothing is known of the submit
 * @param preparedAt when
 */
public record OpenBatch(BatchPlan plan, Optional<RemoteBatchId> remote, Instant preparedAt) {}
