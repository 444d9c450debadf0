// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import org.eckid.api.Reason;

/**
 * Something that is not as it should be, apart from persons.
 *
 * @param what it is about, and what was found
 * @param since when it was found
 */
public record Finding(Reason reason, String what, Instant since) {}
