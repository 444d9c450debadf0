// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.outbound;

import java.util.Map;
import org.eckid.api.Reason;

/**
 * What a visit to the door came to; counts only.
 *
 * @param asked how many persons were asked for
 * @param given how many ids were given
 * @param withheld how many were not, by reason
 */
public record Disclosure(int asked, int given, Map<Reason, Integer> withheld) {
    /** Keeps a copy. */
    public Disclosure {
        withheld = Map.copyOf(withheld);
    }
}
