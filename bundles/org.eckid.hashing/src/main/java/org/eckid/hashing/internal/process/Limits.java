// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.time.Duration;

/**
 * How long a process may take before it counts as hanging.
 *
 * @param start from its start to its first answer
 * @param hash for one hash
 */
public record Limits(Duration start, Duration hash) {}
