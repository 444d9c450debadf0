// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Presence;
import org.eckid.api.Reason;
import org.eckid.api.Sector;

/**
 * A school within its board's status.
 *
 * @param startsOn from when it takes part
 * @param closedBecause why nothing is made or given for this school now; empty if it takes part
 * @param persons how many persons have an id, wait, failed or have none
 */
public record SchoolStatus(
        Brin school,
        String name,
        EducationType type,
        Optional<Sector> sector,
        Optional<Oin> oin,
        Optional<LocalDate> startsOn,
        Optional<Reason> closedBecause,
        List<Forwarding> forwarding,
        Map<Presence, Integer> persons) {
    /** Keeps copies. */
    public SchoolStatus {
        forwarding = List.copyOf(forwarding);
        persons = Map.copyOf(persons);
    }
}
