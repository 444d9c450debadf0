// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Optional;
import org.eckid.api.EckIdException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes links. Implemented by core, because only core has the key; called by the store while no one else can append, since only
 * then it is known which record is the last.
 */
@ProviderType
public interface AuditChain {

    /**
     * The link of the next record. Only computes; may be called again for the same record.
     *
     * @param last the last record's link as it is stored; empty if there is no record
     * @throws EckIdException if that can't be the last: nothing is to be appended then
     */
    AuditLink next(Optional<AuditLink> last, AuditRecord entry) throws EckIdException;
}
