// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.KekId;
import org.eckid.spi.store.Register;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.VoidedSeals;
import org.jspecify.annotations.Nullable;

/** Wrapped keys and registers in maps. Everything is synchronized. */
public final class MemoryKeys implements BoardKeys {
    private final Map<BoardId, List<BoardKey>> keys = new HashMap<>();
    private final Map<String, List<VoidedSeals>> voided = new HashMap<>();
    private @Nullable KekId kek;
    private Rows rows = (board, version) -> 0;

    /** How many rows of a board a key has sealed. */
    interface Rows {
        long sealedBy(BoardId board, int version);
    }

    void counting(Rows counted) {
        this.rows = counted;
    }

    @Override
    public synchronized Optional<KekId> kek() {
        return Optional.ofNullable(kek);
    }

    @Override
    public synchronized KekId keepKek(KekId first) {
        KekId kept = kek().orElse(first);
        kek = kept;
        return kept;
    }

    @Override
    public synchronized void replaceKek(KekId now) {
        kek = now;
    }

    @Override
    public synchronized List<BoardKey> wrappedOtherwise(KekId other, int most) {
        return keys.values().stream()
                .flatMap(List::stream)
                .filter(key -> !key.kek().equals(other))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void rewrap(BoardKey key, Sealed wrapped, KekId with) {
        put(new BoardKey(key.board(), key.version(), wrapped, with, key.decision(), key.since(), key.register()));
    }

    @Override
    public synchronized List<BoardKey> of(BoardId board) {
        return List.copyOf(keys.getOrDefault(board, List.of()));
    }

    @Override
    public synchronized List<VoidedSeals> voided(BoardId board, int version, long after) {
        List<VoidedSeals> all = listOf(board, version);
        return List.copyOf(all.subList((int) Math.min(after, all.size()), all.size()));
    }

    private List<VoidedSeals> listOf(BoardId board, int version) {
        return voided.computeIfAbsent(board.value() + "/" + version, none -> new ArrayList<>());
    }

    @Override
    public synchronized void add(Claim claim, BoardKey key) throws EckIdException {
        if (key.version() != of(claim.board()).size() + 1 && key.register().retires() == 0) {
            throw new EckIdException(Reason.CHANGED_MEANWHILE, "not the next key");
        }
        put(key);
    }

    @Override
    public synchronized BoardKey keepFirst(BoardKey key) {
        if (of(key.board()).isEmpty()) {
            put(key);
        }
        return of(key.board()).get(0);
    }

    @Override
    public synchronized long rowsLeft(BoardId board) {
        List<BoardKey> all = of(board);
        return all.size() < 2 ? 0 : rows.sealedBy(board, all.get(0).version());
    }

    @Override
    public synchronized boolean retire(Claim claim, RegisterKeeper keeper) throws EckIdException {
        List<BoardKey> all = of(claim.board());
        if (all.size() < 2 || rowsLeft(claim.board()) > 0) {
            return false;
        }
        write(all.get(1), keeper.retired(all.get(1)));
        keys.get(claim.board()).remove(0);
        return true;
    }

    /** As a store does in the transaction that writes or erases seals. */
    public synchronized void written(
            BoardId board, Collection<Seal> written, Collection<PersonRef> persons, RegisterKeeper keeper)
            throws EckIdException {
        if (written.isEmpty() && persons.isEmpty()) {
            return;
        }
        for (BoardKey key : of(board)) {
            long issued = written.stream()
                    .filter(seal -> seal.version() == key.version())
                    .mapToLong(Seal::number)
                    .reduce(key.register().issued(), Math::max);
            RegisterKeeper.Entry next = keeper.next(key, issued, persons);
            listOf(board, key.version()).addAll(next.voided());
            write(key, next.register());
        }
    }

    synchronized void destroy(BoardId board) {
        keys.remove(board);
        voided.keySet().removeIf(key -> key.startsWith(board.value() + "/"));
    }

    private void write(BoardKey key, Register register) {
        put(new BoardKey(key.board(), key.version(), key.wrapped(), key.kek(), key.decision(), key.since(), register));
    }

    /** Changes a list outside the plug-in. */
    public synchronized void tamper(BoardId board, int version, Consumer<List<VoidedSeals>> change) {
        change.accept(listOf(board, version));
    }

    /** Has the register of a board's newest key say something else. */
    public synchronized void breakRegister(BoardId board) {
        List<BoardKey> all = of(board);
        BoardKey key = all.get(all.size() - 1);
        Register now = key.register();
        write(key, new Register(now.issued() + 1, now.voided(), now.retires(), now.digest(), now.mac()));
    }

    /** In the place of the one with this version; as somebody with the database could, too. */
    public synchronized void put(BoardKey key) {
        List<BoardKey> all = keys.computeIfAbsent(key.board(), none -> new ArrayList<>());
        all.removeIf(known -> known.version() == key.version());
        all.add(key);
        all.sort(java.util.Comparator.comparingInt(BoardKey::version));
    }
}
