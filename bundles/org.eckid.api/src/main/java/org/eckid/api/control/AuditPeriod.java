// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.Optional;

/**
 * Some time; either end may be open.
 *
 * @param from the first moment
 * @param until the moment before which it ends
 */
public record AuditPeriod(Optional<Instant> from, Optional<Instant> until) {}
