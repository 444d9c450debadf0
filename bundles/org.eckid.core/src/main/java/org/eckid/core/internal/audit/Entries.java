// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import java.util.List;
import org.eckid.api.PersonRef;
import org.eckid.api.control.AuditEntry;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.KeptAudit;

/** Records as people see them. */
final class Entries {
    private Entries() {}

    static AuditEntry of(KeptAudit kept) {
        var entry = kept.entry();
        var result = entry.result();
        return new AuditEntry(
                kept.link().number(),
                entry.at(),
                entry.event(),
                entry.caller().bundle(),
                entry.caller().signer(),
                entry.caller().administrator(),
                entry.target().board(),
                entry.target().school(),
                entry.target().supplier(),
                entry.target().purpose(),
                entry.visit(),
                result.asked(),
                result.given(),
                result.withheld(),
                result.refused(),
                result.persons().map(list -> list.list().hex()),
                result.persons().map(AuditPersons::persons).orElse(List.<PersonRef>of()),
                kept.link().chain().hex());
    }
}
