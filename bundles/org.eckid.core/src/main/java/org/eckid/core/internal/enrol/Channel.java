// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.Optional;
import java.util.Set;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;

/**
 * Schools of a board that ask alike: under one OIN, for one sector.
 *
 * @param oin empty where ids are derived
 */
record Channel(Optional<Oin> oin, Sector sector, Set<Brin> schools) {

    Oin askingOin() throws EckIdException {
        return oin.orElseThrow(() -> new EckIdException(
                Reason.OIN_MISSING,
                "schools " + schools + " have no OIN: assign one, or set oin.tail of org.eckid.core"));
    }
}
