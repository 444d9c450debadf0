// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import org.eckid.api.EckIdException;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.core.internal.audit.Audit;
import org.eckid.core.internal.seal.DamageBook;
import org.eckid.core.internal.seal.RowOpener;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;

/** What is behind every door. */
record Behind(Admission admission, Audit audit, SealedIds ids, Ledger ledger, Sealer sealer, DamageBook damages) {

    /** Opens rows that were read before this was asked. */
    RowOpener opener(SupplierRequest request) throws EckIdException {
        return new RowOpener(request.board(), request.school(), ids, sealer, damages);
    }
}
