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
 * @param since when it came into this state
 * @param attempts how often it was put off in a row
 * @param notBefore when it is due, if it was put off
 * @param stampseudonym in state STAMPED and ECKID_SUBMITTED
 */
public record WorkItem(
        PersonRef person,
        Brin school,
        WorkState state,
        Optional<Reason> reason,
        Instant since,
        int attempts,
        Optional<Instant> notBefore,
        Optional<Sealed> stampseudonym) {}
