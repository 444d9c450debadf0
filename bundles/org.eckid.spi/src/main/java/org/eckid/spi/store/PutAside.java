// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;

/**
 * A person whose work can't go on now.
 *
 * @param notBefore when to try again by itself, in the state it was in before its batch; empty: REFUSED, until a person acts
 */
public record PutAside(PersonRef person, Reason reason, Optional<Instant> notBefore) {}
