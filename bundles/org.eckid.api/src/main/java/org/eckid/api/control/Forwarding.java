// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.LocalDate;
import java.util.Optional;
import org.eckid.api.SupplierId;

/**
 * A permission: this supplier may get the ids of a school.
 *
 * @param until the last day; empty means without end
 */
public record Forwarding(SupplierId supplier, LocalDate from, Optional<LocalDate> until) {
    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
