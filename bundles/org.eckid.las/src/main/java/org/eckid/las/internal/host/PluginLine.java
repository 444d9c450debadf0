// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eckid.api.BoardId;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;
import org.eckid.las.internal.data.PersonChange;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.spi.gateway.HostConnection;

/**
 * What the LAS tells the plug-in while one is connected. Hints to nobody are lost, which is allowed: the plug-in reconciles
 * by itself. That a number was replaced or corrected is not lost: it stays in the database until the plug-in has answered.
 */
public final class PluginLine {
    private final BoardId board;
    private final SchoolRegister register;
    private volatile Optional<HostConnection> connection = Optional.empty();
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();
    private final Set<Correction> corrections = ConcurrentHashMap.newKeySet();

    private record Correction(long id, int count) {}

    /** For this board. */
    public PluginLine(BoardId board, SchoolRegister register) {
        this.board = board;
        this.register = register;
    }

    /** A plug-in is there; it hears at once which numbers were replaced or corrected meanwhile. */
    public void connected(HostConnection opened) {
        connection = Optional.of(opened);
        tell(List.of());
    }

    /** The plug-in is gone. */
    public void disconnected() {
        connection = Optional.empty();
        asked.clear();
        corrections.clear();
    }

    /** Passes on what an import changed. */
    public void tell(List<PersonChange> changes) {
        connection.ifPresent(open -> tell(open, changes));
    }

    private void tell(HostConnection open, List<PersonChange> changes) {
        Map<Long, Integer> corrected = register.openCorrections();
        // First, because an id of somebody else must not be given a moment longer than it takes to say so.
        corrected.forEach((id, count) -> correct(open, new Correction(id, count)));
        Map<Long, String> replaced = register.replacedNumbers();
        for (PersonChange change : changes) {
            switch (change.kind()) {
                case LEFT -> open.left(board, change.person());
                case CHANGED -> {
                    Long id = Long.valueOf(change.person().key());
                    if (!replaced.containsKey(id) && !corrected.containsKey(id)) {
                        open.changed(board, change.person());
                    }
                }
            }
        }
        replaced.forEach((id, former) -> replace(open, id, former));
    }

    /** Each correction is told once per connection, and again at the next one until it was answered. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the answer: the database knows what is still open.
    private void correct(HostConnection open, Correction correction) {
        if (corrections.add(correction)) {
            PersonRef pupil = new PersonRef(PersonKind.PUPIL, Long.toString(correction.id()));
            open.pgnCorrected(board, pupil).whenComplete((done, failure) -> {
                corrections.remove(correction);
                if (failure == null) {
                    register.closeCorrections(correction.id(), correction.count());
                }
            });
        }
    }

    /** Asks once at a time; a refusal is asked again at the next import or connection. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the answer: the database knows what is still open.
    private void replace(HostConnection open, long id, String former) {
        if (asked.add(id)) {
            PersonRef pupil = new PersonRef(PersonKind.PUPIL, Long.toString(id));
            open.pgnReplaced(board, pupil, new Pgn(former)).whenComplete((done, failure) -> {
                asked.remove(id);
                if (failure == null) {
                    register.forgetReplacedNumber(id);
                }
            });
        }
    }
}
