// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.host;

import org.eckid.api.BoardId;
import org.eckid.api.control.Administrator;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows who may change which board. Called on any thread; must answer fast. */
@ConsumerType
public interface AdminAuthority {

    /** Whether this person may change this board. */
    boolean mayChange(Administrator who, BoardId board);
}
