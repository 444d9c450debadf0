// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Presence;
import org.eckid.las.internal.host.FieldCatalogue;
import org.eckid.las.internal.model.StoredPerson;
import org.eckid.spi.gateway.HiddenField;

/** The fields that plug-ins added, as pages and exports show them: like any other field. There just is no value to show. */
final class ExtraFields {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final FieldCatalogue catalogue;
    private final BoardId board;

    ExtraFields(FieldCatalogue catalogue, BoardId board) {
        this.catalogue = catalogue;
        this.board = board;
    }

    List<HiddenField> fields() {
        return catalogue.fields();
    }

    List<String> labels() {
        return fields().stream().map(field -> field.label(DUTCH)).toList();
    }

    List<String> ids() {
        return fields().stream().map(HiddenField::id).toList();
    }

    /** In the order of the labels. */
    List<String> shown(StoredPerson person) {
        List<String> shown = new ArrayList<>();
        for (HiddenField field : fields()) {
            shown.add(presence(field, person).map(ExtraFields::word).orElse("onbekend"));
        }
        return shown;
    }

    /** Nothing while the plug-in behind the field is being replaced: a page is shown without it rather than not at all. */
    Optional<Presence> presence(HiddenField field, StoredPerson person) {
        try {
            return Optional.of(field.presence(board, person.ref()));
        } catch (RuntimeException e) {
            // Whatever went wrong in the plug-in: the page goes on.
            return Optional.empty();
        }
    }

    private static String word(Presence presence) {
        return switch (presence) {
            case NONE -> "geen";
            case WAITING -> "wacht";
            case PRESENT -> "aanwezig";
            case FAILED -> "mislukt";
        };
    }
}
