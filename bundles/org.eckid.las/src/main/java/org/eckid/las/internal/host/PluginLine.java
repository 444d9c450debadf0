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
 * by itself. A replaced number is not lost: it stays in the database until the plug-in has answered.
 */
public final class PluginLine {
    private final BoardId board;
    private final SchoolRegister register;
    private volatile Optional<HostConnection> connection = Optional.empty();
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();

    /** For this board. */
    public PluginLine(BoardId board, SchoolRegister register) {
        this.board = board;
        this.register = register;
    }

    /** A plug-in is there; it hears at once which numbers were replaced meanwhile. */
    public void connected(HostConnection opened) {
        connection = Optional.of(opened);
        tell(List.of());
    }

    /** The plug-in is gone. */
    public void disconnected() {
        connection = Optional.empty();
        asked.clear();
    }

    /** Passes on what an import changed. */
    public void tell(List<PersonChange> changes) {
        connection.ifPresent(open -> tell(open, changes));
    }

    private void tell(HostConnection open, List<PersonChange> changes) {
        Map<Long, String> replaced = register.replacedNumbers();
        for (PersonChange change : changes) {
            switch (change.kind()) {
                case LEFT -> open.left(board, change.person());
                case CHANGED -> {
                    if (!replaced.containsKey(Long.valueOf(change.person().key()))) {
                        open.changed(board, change.person());
                    }
                }
            }
        }
        replaced.forEach((id, former) -> replace(open, id, former));
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
