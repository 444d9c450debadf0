// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eckid.api.EckIdException;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditRecord;
import org.jspecify.annotations.Nullable;

/**
 * Links records by HMAC, so that who has the database and not the key can't make one. Remembers the last link that this node wrote
 * or saw, so it notices when the end of the audit is gone, even if an older end was put back. Safe for use by many threads.
 */
final class HmacChain {
    private static final AuditMac BEGINNING = new AuditMac(new byte[AuditMac.BYTES]);

    private final Macs macs;
    private final AtomicReference<@Nullable AuditLink> seen = new AtomicReference<>();

    HmacChain(Macs macs) {
        this.macs = macs;
    }

    /** The link of the next record, behind whatever is the last. */
    AuditLink behind(Optional<AuditLink> last, AuditRecord entry) throws EckIdException {
        long number = last.map(AuditLink::number).orElse(0L) + 1;
        AuditMac chain = macs.link(last.map(AuditLink::chain).orElse(BEGINNING), number, entry);
        return new AuditLink(number, chain, Optional.of(macs.seal(number, chain)));
    }

    /** Whether a record can be the last: it is sealed as such, and this node has seen none behind it. */
    boolean isEnd(Optional<AuditLink> last) throws EckIdException {
        AuditLink known = seen.get();
        if (last.isEmpty()) {
            return known == null;
        }
        AuditLink link = last.get();
        if (link.equals(known)) {
            return true;
        }
        boolean older = known != null
                && (link.number() < known.number()
                        || (link.number() == known.number() && !link.chain().equals(known.chain())));
        return !older && link.seal().equals(Optional.of(macs.seal(link.number(), link.chain())));
    }

    /** What the chain of a record must be. */
    AuditMac expected(Optional<AuditLink> before, AuditRecord entry) throws EckIdException {
        return macs.link(
                before.map(AuditLink::chain).orElse(BEGINNING),
                before.map(AuditLink::number).orElse(0L) + 1,
                entry);
    }

    /** This one is committed. */
    void written(AuditLink link) {
        seen.accumulateAndGet(
                link, (before, now) -> before == null || now == null || before.number() < now.number() ? now : before);
    }

    /** What was seen counts no more: the end that is there now is the one to go on from. */
    void forget() {
        seen.set(null);
    }
}
