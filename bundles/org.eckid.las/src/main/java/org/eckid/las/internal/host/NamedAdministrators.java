// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.host;

import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.control.Administrator;
import org.eckid.spi.host.AdminAuthority;

/** The administrators of the one board of this LAS, listed by name in its settings. */
public final class NamedAdministrators implements AdminAuthority {
    private final BoardId board;
    private final Set<String> names;

    /** These names may change this board. */
    public NamedAdministrators(BoardId board, Set<String> names) {
        this.board = board;
        this.names = Set.copyOf(names);
    }

    @Override
    public boolean mayChange(Administrator who, BoardId asked) {
        return asked.equals(board) && names.contains(who.name());
    }
}
