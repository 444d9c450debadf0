// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;

/**
 * A node that shares in the work.
 *
 * @param name its host and process
 * @param startedAt when it began to share
 * @param seenAt when it was last heard of
 */
public record WorkNode(String name, Instant startedAt, Instant seenAt) {}
