// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.List;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;

/**
 * One reason for which persons of a board have no id.
 *
 * @param count how many persons
 * @param since since when there has been somebody with it without a break
 * @param examples some of them, at most 20, by the host's reference
 */
public record Problem(Reason reason, int count, Instant since, List<PersonRef> examples) {
    /** Keeps a copy. */
    public Problem {
        examples = List.copyOf(examples);
    }
}
