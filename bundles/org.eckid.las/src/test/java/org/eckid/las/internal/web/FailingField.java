// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.Locale;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.eckid.spi.gateway.HiddenField;

/** A field whose plug-in is just being replaced. */
final class FailingField implements HiddenField {
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
        throw new IllegalStateException("gone");
    }
}
