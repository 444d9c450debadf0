// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import org.osgi.annotation.versioning.ConsumerType;

/** Does the work of boards; handed to the {@link WorkSchedule} by core. */
@ConsumerType
public interface Worker {

    /**
     * Works on a board until nothing more can be done now, on a thread of the store. Never throws; is interrupted when this
     * node stops sharing in the work.
     */
    WorkResult work(WorkOrder order);

    /** The result is recorded, so that everybody can see it. Must return at once. */
    void recorded(WorkOrder order, WorkResult result);
}
