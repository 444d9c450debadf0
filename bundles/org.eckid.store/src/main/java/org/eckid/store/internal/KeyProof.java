// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.eckid.spi.store.Sealed;

/** The one row that shows which key this store is sealed with. Only core knows how to look at it. */
final class KeyProof {
    private final Connection c;

    KeyProof(Connection c) {
        this.c = c;
    }

    /** A store from before there were proofs shows one of its seals. */
    Optional<Sealed> read() throws SQLException {
        Optional<Sealed> kept = kept();
        return kept.isPresent() ? kept : anySeal();
    }

    /** Two nodes at once: the row of the second is refused, and its transaction runs again. */
    Sealed keep(Sealed proof) throws SQLException {
        Optional<Sealed> known = kept();
        if (known.isPresent()) {
            return known.get();
        }
        Statements.update(c, "insert into key_proof (only_row, proof) values (1, ?)", (Object) proof.toBytes());
        return proof;
    }

    private Optional<Sealed> kept() throws SQLException {
        return Statements.one(c, "select proof from key_proof", row -> new Sealed(row.getBytes("proof")));
    }

    private Optional<Sealed> anySeal() throws SQLException {
        return Statements.one(
                c,
                "select seal from ((select seal from sealed_id limit 1)"
                        + " union all (select stamp as seal from person where stamp is not null limit 1)) as seals",
                row -> new Sealed(row.getBytes("seal")));
    }
}
