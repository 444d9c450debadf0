// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.host;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eckid.spi.gateway.HiddenField;
import org.eckid.spi.host.PersonFields;

/** The extra fields of a person that plug-ins add to this LAS; every page and export shows all of them. */
public final class FieldCatalogue implements PersonFields {
    private final List<HiddenField> fields = new CopyOnWriteArrayList<>();

    @Override
    public void add(HiddenField field) {
        fields.add(field);
    }

    @Override
    public void remove(HiddenField field) {
        fields.remove(field);
    }

    /** The fields as of now. */
    public List<HiddenField> fields() {
        return List.copyOf(fields);
    }
}
