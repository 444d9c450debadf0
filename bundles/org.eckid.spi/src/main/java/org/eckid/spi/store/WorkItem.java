// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;

/**
 * The work for one person.
 *
 * @param round how often the work for it has started over; what was made in an earlier round does not count any more
 * @param since when it came into this state
 * @param attempts how often it was put off in a row
 * @param notBefore when it is due, if it was put off
 * @param stampseudonym in state STAMPED and ECKID_SUBMITTED
 */
public record WorkItem(
        PersonRef person,
        Brin school,
        WorkState state,
        int round,
        Optional<Reason> reason,
        Instant since,
        int attempts,
        Optional<Instant> notBefore,
        Optional<Seal> stampseudonym) {}
