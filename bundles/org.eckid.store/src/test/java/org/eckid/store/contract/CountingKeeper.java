// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.KekId;
import org.eckid.spi.store.Register;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.VoidedSeals;

/** Core's part, played without keys: registers whose codes say in clear what they are about. */
public final class CountingKeeper implements RegisterKeeper {

    /** A key that wraps nothing. */
    public static BoardKey key(BoardId board, int version, int retires) {
        return new BoardKey(
                board,
                version,
                text("key " + version + " of " + board.value()),
                new KekId("kek-1"),
                0,
                Instant.EPOCH,
                register(0, 0, retires));
    }

    /** The register with these numbers. */
    public static Register register(long issued, long voided, int retires) {
        return new Register(
                issued, voided, retires, text("digest of " + voided), text(issued + "/" + voided + "/" + retires));
    }

    @Override
    public Entry next(BoardKey key, long issued, Collection<PersonRef> voided) {
        Register now = key.register();
        List<VoidedSeals> entries = voided.stream()
                .map(person -> new VoidedSeals(text(person.key()), now.issued()))
                .toList();
        return new Entry(register(issued, now.voided() + entries.size(), now.retires()), entries);
    }

    @Override
    public Register retired(BoardKey key) {
        return register(key.register().issued(), key.register().voided(), 0);
    }

    private static Sealed text(String text) {
        return new Sealed(text.getBytes(StandardCharsets.UTF_8));
    }
}
