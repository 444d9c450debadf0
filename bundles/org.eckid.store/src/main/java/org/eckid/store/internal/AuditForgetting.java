// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditTrail.Shortening;

/**
 * Takes a person out of the lists of a board. The names of the lists stay, and with them the chain.
 *
 * @param c of the transaction
 */
record AuditForgetting(Connection c, BoardId board, PersonRef person, Shortening shortening) {

    /** Out of how many lists. */
    int run() throws SQLException, EckIdException {
        int changed = 0;
        for (AuditPersons list : kept()) {
            changed += shorten(list, kept(list));
        }
        for (AuditPersons list : inRecords()) {
            changed += shorten(list, inRecords(list));
        }
        return changed;
    }

    private interface Writing {
        int of(List<String> persons, AuditMac shortened) throws SQLException;
    }

    private int shorten(AuditPersons list, Writing writing) throws SQLException, EckIdException {
        List<PersonRef> left =
                list.persons().stream().filter(one -> !one.equals(person)).toList();
        writing.of(left.stream().map(AuditRows::text).toList(), shortening.of(list.list(), left));
        return 1;
    }

    private List<AuditPersons> kept() throws SQLException {
        return Statements.select(
                c,
                "select list, persons, shortened from audit_list where board = ? and ? = any(persons)",
                AuditRows::persons,
                board.value(),
                AuditRows.text(person));
    }

    private Writing kept(AuditPersons list) {
        return (persons, shortened) -> Statements.update(
                c,
                "update audit_list set persons = ?, shortened = ? where list = ?",
                persons,
                shortened.toBytes(),
                list.list().toBytes());
    }

    private List<AuditPersons> inRecords() throws SQLException {
        return Statements.select(
                c,
                "select distinct list, persons, shortened from audit where board = ? and ? = any(persons)",
                AuditRows::persons,
                board.value(),
                AuditRows.text(person));
    }

    private Writing inRecords(AuditPersons list) {
        return (persons, shortened) -> Statements.update(
                c,
                "update audit set persons = ?, shortened = ? where list = ? and board = ? and persons is not null",
                persons,
                shortened.toBytes(),
                list.list().toBytes(),
                board.value());
    }
}
