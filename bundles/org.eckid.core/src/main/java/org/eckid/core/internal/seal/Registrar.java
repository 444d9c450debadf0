// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.util.Collection;
import java.util.List;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.Register;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.VoidedSeals;

/** Writes registers anew for the store. A register that is not right is never continued, for that would make it right. */
final class Registrar implements RegisterKeeper {
    private final KeyRing ring;

    Registrar(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public Entry next(BoardKey row, long issued, Collection<PersonRef> voided) throws EckIdException {
        DataKey key = checked(row);
        Register now = row.register();
        List<VoidedSeals> entries = now.issued() == 0
                ? List.of()
                : voided.stream()
                        .map(person -> new VoidedSeals(key.tag(person), now.issued()))
                        .toList();
        Sealed digest = RegisterSeal.digest(now.digest(), entries);
        long count = now.voided() + entries.size();
        return new Entry(RegisterSeal.register(row.board(), key, issued, count, now.retires(), digest), entries);
    }

    @Override
    public Register retired(BoardKey row) throws EckIdException {
        DataKey key = checked(row);
        Register now = row.register();
        return RegisterSeal.register(row.board(), key, now.issued(), now.voided(), 0, now.digest());
    }

    private DataKey checked(BoardKey row) throws EckIdException {
        DataKey key = ring.key(row);
        RegisterSeal.check(row, key);
        return key;
    }
}
