// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.roster;

import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.osgi.annotation.versioning.ConsumerType;

/** The pupils, staff and groups of a school, as the host knows them now. Called by connectors on any thread. */
@ConsumerType
public interface Roster {

    /**
     * One school in one school year.
     *
     * @return nothing if the host does not know the school, or has nothing for that year
     * @throws EckIdException if the host can't answer now
     */
    Optional<SchoolRoster> school(Brin school, SchoolYear year) throws EckIdException;
}
