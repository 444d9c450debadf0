// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened at the door or to the audit; persons by reference, never a value.
 *
 * @param at to the microsecond
 * @param event a short word, such as {@code disclose}; core's README lists them
 * @param visit the number of an earlier record that this one belongs to: the first of the same visit, or the one that was cut
 *     off
 */
public record AuditRecord(
        Instant at, String event, AuditCaller caller, AuditTarget target, AuditResult result, Optional<Long> visit) {}
