// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.util.Collection;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/** The sizes that the contract sets, so that one call never holds many rows locked for long. */
final class Limits {
    private Limits() {}

    static void atMost(int most, Collection<?> items, String what) throws EckIdException {
        atMost(most, items.size(), what);
    }

    static void atMost(int most, int wanted, String what) throws EckIdException {
        if (wanted > most) {
            throw new EckIdException(
                    Reason.CALL_INVALID,
                    wanted + " " + what + " in one call; at most " + most + ", so call once for each " + most);
        }
    }
}
