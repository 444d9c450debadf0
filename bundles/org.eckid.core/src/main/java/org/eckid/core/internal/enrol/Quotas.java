// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.spi.store.Quota;

/** How many batches may be submitted in a day. */
public final class Quotas {
    private Quotas() {}

    /** As the source says now; empty while there is none. */
    public static Optional<Quota> now(Workshop workshop) {
        try {
            return Optional.of(of(workshop));
        } catch (EckIdException missing) {
            return Optional.empty();
        }
    }

    static Quota of(Workshop workshop) throws EckIdException {
        return new Quota(
                workshop.parts().issuer().terms().submissionsPerDay(),
                workshop.clock().getZone());
    }
}
