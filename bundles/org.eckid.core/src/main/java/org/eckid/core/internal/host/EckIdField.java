// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.host;

import java.lang.System.Logger.Level;
import java.util.Locale;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.eckid.core.internal.enrol.Presences;
import org.eckid.spi.gateway.HiddenField;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.WorkItem;

/** The field that the host gets: a name and a presence, no value. */
final class EckIdField implements HiddenField {
    private static final System.Logger LOG = System.getLogger(EckIdField.class.getName());

    /** Transient, so that a host's mapper of private fields does not walk from here into the store and its settings. */
    private final transient Ledger ledger;

    EckIdField(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String id() {
        return "eckId";
    }

    @Override
    public String label(Locale language) {
        return "ECK iD";
    }

    @Override
    public Presence presence(BoardId board, PersonRef person) {
        try {
            return ledger.item(board, person)
                    .map(WorkItem::state)
                    .map(Presences::of)
                    .orElse(Presence.NONE);
        } catch (EckIdException e) {
            LOG.log(Level.WARNING, "presence is not known now: " + e.getMessage());
            return Presence.NONE;
        }
    }

    /** Names the field; there is nothing else to print. */
    @Override
    public String toString() {
        return id();
    }
}
