// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import org.eckid.api.EckIdException;
import org.osgi.annotation.versioning.ConsumerType;

/** Who came to the door, append-only. */
@ConsumerType
public interface AuditTrail {

    /** Writes one record; returns only when it is committed. */
    void append(AuditRecord entry) throws EckIdException;

    /** The newest records, newest first. */
    List<AuditRecord> newest(int most) throws EckIdException;
}
