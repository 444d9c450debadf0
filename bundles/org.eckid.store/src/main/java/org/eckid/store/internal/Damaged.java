// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import org.eckid.api.PersonRef;

/** Which rows of a board are not what was written. */
final class Damaged {
    private final BoardTransaction in;

    Damaged(BoardTransaction in) {
        this.in = in;
    }

    /** These rows are whole, or gone. Costs one look where nothing is damaged, which is nearly always. */
    void mended(Collection<PersonRef> persons) throws SQLException {
        if (persons.isEmpty() || none()) {
            return;
        }
        Statements.updateEach(
                in.c(),
                "delete from damaged_row where id = ?",
                persons,
                person -> Statements.values(Persons.id(in.board(), person)));
    }

    private boolean none() throws SQLException {
        return Statements.select(
                        in.c(),
                        "select 1 from damaged_row where board = ? limit 1",
                        row -> true,
                        in.board().value())
                .isEmpty();
    }
}
