// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Purpose;
import org.eckid.api.Reason;
import org.eckid.api.SupplierId;

/**
 * One visit to the door; counts only.
 *
 * @param event what was asked: {@code instance}, {@code disclose}, {@code disclosed} or {@code person-of}
 * @param bundle symbolic name and version of the asking bundle
 * @param asked for how many persons; in {@code disclose} 0, because it is written before they are read
 * @param given how many ids were given
 * @param refused why nothing was given, if nothing was
 */
public record AuditRecord(
        Instant at,
        String event,
        String bundle,
        Optional<BoardId> board,
        Optional<Brin> school,
        Optional<SupplierId> supplier,
        Optional<Purpose> purpose,
        int asked,
        int given,
        Optional<Reason> refused) {}
