// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;

/**
 * A node that shares in the work.
 *
 * @param name its host and process
 * @param startedAt when it began to share
 */
public record NodeStatus(String name, Instant startedAt) {}
