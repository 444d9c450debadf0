// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.control.Administrator;
import org.eckid.spi.store.AuditCaller;
import org.eckid.spi.store.AuditChain;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditResult;
import org.eckid.spi.store.AuditTarget;
import org.eckid.spi.store.AuditTrail;

/**
 * The audit of this plug-in: the store's records and the chain over them. Where the end of it is found to be missing, that is
 * recorded too, and then it goes on: who can delete records can't be kept from it, but nor can it be hidden. Safe for use by many
 * threads.
 */
public final class Trail {
    /** Who writes what no connector asked. */
    static final String CORE = "org.eckid.core";
    /** The event that says that the end of the audit was not as it was written. */
    static final String BROKEN = "chain-broken";

    private static final System.Logger LOG = System.getLogger(Trail.class.getName());
    private static final AuditCaller ITSELF = new AuditCaller(CORE, Optional.empty(), Optional.empty());

    private final AuditTrail store;
    private final Clock clock;
    private final Macs macs;
    private final HmacChain chain;

    /** Over a store, with a key. */
    public Trail(AuditTrail store, AuditKey key, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.macs = new Macs(key);
        this.chain = new HmacChain(macs);
    }

    /** Writes what happened now; returns when it is committed. */
    AuditLink append(String event, AuditCaller caller, AuditTarget target, AuditResult result, Optional<Long> visit)
            throws EckIdException {
        AuditRecord entry = new AuditRecord(now(), event, caller, target, result, visit);
        Broken broken = new Broken();
        try {
            return written(entry, broken);
        } catch (EckIdException e) {
            if (!broken.found) {
                throw e;
            }
            tellBroken();
            return written(entry, broken);
        }
    }

    private AuditLink written(AuditRecord entry, AuditChain how) throws EckIdException {
        AuditLink link = store.append(entry, how);
        chain.written(link);
        return link;
    }

    private void tellBroken() throws EckIdException {
        AuditRecord entry = new AuditRecord(
                now(), BROKEN, ITSELF, AuditTarget.none(), AuditResult.refusal(Reason.STORE_DAMAGED), Optional.empty());
        chain.forget();
        AuditLink link = written(entry, chain::behind);
        LOG.log(
                Level.ERROR,
                "{0} the end of the audit is missing or was changed outside the plug-in: record {1} says so, and the audit goes on"
                        + " behind it; eckid:verify with a head that you wrote down says how much is missing",
                Reason.STORE_DAMAGED.code(),
                link.number());
    }

    /** Tells a broken end apart from a store that fails. */
    private final class Broken implements AuditChain {
        private boolean found;

        @Override
        public AuditLink next(Optional<AuditLink> last, AuditRecord entry) throws EckIdException {
            if (!chain.isEnd(last)) {
                found = true;
                throw new EckIdException(Reason.STORE_DAMAGED, "the end of the audit is not as it was written");
            }
            return chain.behind(last, entry);
        }
    }

    /** Names a list of persons. */
    AuditPersons persons(BoardId board, List<PersonRef> persons) throws EckIdException {
        return AuditPersons.whole(macs.list(board.value(), persons), persons);
    }

    /** Something was done to so many persons of a board, by a person or by the plug-in itself. */
    public void count(String event, Optional<Administrator> who, BoardId board, int persons) throws EckIdException {
        var result = new AuditResult(persons, 0, Map.of(), Optional.empty(), Optional.empty());
        append(
                event,
                new AuditCaller("org.eckid.core", Optional.empty(), who),
                AuditTarget.of(board),
                result,
                Optional.empty());
    }

    /** Takes a person out of all lists of a board, and says so in a record; the person is not in that one either. */
    public int forget(BoardId board, PersonRef person) throws EckIdException {
        int lists = store.forget(board, person, macs::shortened);
        append(
                "references-forgotten",
                ITSELF,
                AuditTarget.of(board),
                new AuditResult(1, lists, Map.of(), Optional.empty(), Optional.empty()),
                Optional.empty());
        return lists;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    AuditTrail store() {
        return store;
    }

    HmacChain chain() {
        return chain;
    }

    Macs macs() {
        return macs;
    }
}
