// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.example;

import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.spi.gateway.HiddenField;
import org.eckid.spi.gateway.HostConnection;
import org.eckid.spi.gateway.HostGateway;
import org.eckid.spi.host.HostPlatform;
import org.eckid.spi.host.PersonFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The vendor's one component. When the plug-in is replaced while the LAS runs, it goes and comes back by itself. */
@Component
public final class EckIdLink {
    private final Registration pupils;
    private final HostConnection connection;
    private final Runnable stopListening;

    @Activate
    public EckIdLink(@Reference HostGateway gateway, @Reference Registration pupils) throws EckIdException {
        this.pupils = pupils;
        PersonFields fields = new PersonFields() {
            @Override
            public void add(HiddenField field) {
                pupils.extraFields().add(field);
            }

            @Override
            public void remove(HiddenField field) {
                pupils.extraFields().remove(field);
            }
        };
        connection = gateway.connect(new HostPlatform(new PupilDirectory(pupils), fields, Optional.empty()));
        stopListening = pupils.onChange(
                (board, key) -> connection.changed(new BoardId(board), new PersonRef(PersonKind.PUPIL, key)),
                this::corrected);
        pupils.openCorrections("b1").forEach(key -> corrected("b1", key));
    }

    /** The BSN was wrong and is put right in our own table: the id must go. Open there until the plug-in has answered. */
    private void corrected(String board, String key) {
        var unused = connection
                .pgnCorrected(new BoardId(board), new PersonRef(PersonKind.PUPIL, key))
                .thenRun(() -> pupils.correctionClosed(board, key));
    }

    @Deactivate
    public void stop() {
        stopListening.run();
        connection.close();
    }
}
