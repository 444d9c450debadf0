// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.Origin;
import org.eckid.api.Presence;
import org.eckid.api.Reason;

/**
 * What a person may know of its ECK iD (right of access): that there is one, and who got it; never the value.
 *
 * @param presence whether there is an id
 * @param reason why there is none, as far as there is a reason
 * @param school where the person is enrolled; empty for who left or was never seen
 * @param madeAt when the id was fetched or derived
 * @param source where it came from
 * @param visits the records of the audit that name the person, oldest first
 */
public record PersonReport(
        Presence presence,
        Optional<Reason> reason,
        Optional<Brin> school,
        Optional<Instant> madeAt,
        Optional<Origin> source,
        List<AuditEntry> visits) {}
