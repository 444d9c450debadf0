// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.util.Locale;
import org.eckid.api.BoardId;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.eckid.spi.gateway.HiddenField;

/** A field as the plug-in gives it: it exists, and it is there for pupils. */
public final class FakeField implements HiddenField {
    @Override
    public String id() {
        return "eckId";
    }

    @Override
    public String label(Locale language) {
        return language.getLanguage().equals("nl") ? "ECK iD" : "ECK iD (English)";
    }

    @Override
    public Presence presence(BoardId board, PersonRef person) {
        return person.kind() == PersonKind.PUPIL ? Presence.PRESENT : Presence.WAITING;
    }
}
