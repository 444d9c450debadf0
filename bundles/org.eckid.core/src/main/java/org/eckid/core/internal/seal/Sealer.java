// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Register;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.VoidedSeals;
import org.jspecify.annotations.Nullable;

/**
 * The way to every seal: reads a board's keys and registers, finds them right, and gives what opens and closes. Each look reads the
 * store once, so what another node changed counts at once. Safe for use by many threads.
 */
public final class Sealer {
    /** The name under which the key of the audit is kept; no host calls a board so. */
    private static final BoardId AUDIT = new BoardId("org.eckid.core: the key of the audit");

    private final KeyRing ring;
    private final BoardKeys store;
    private final RegisterKeeper keeper;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKey audit;

    /** With the keys of a key store, once it is {@link #ready}. */
    public Sealer(KeyStoreFile file, BoardKeys store, Clock clock) {
        this(KeyRing.of(file, store), store, clock);
    }

    /** With keys that need no file. */
    public Sealer(KeyEncryptionKeys keys, BoardKeys store, Clock clock) {
        this(new KeyRing(() -> keys), store, clock);
    }

    private Sealer(KeyRing ring, BoardKeys store, Clock clock) {
        this.ring = ring;
        this.store = store;
        this.keeper = new Registrar(ring);
        this.clock = clock;
    }

    /**
     * To be asked before anything is made or fetched that will have to be sealed.
     *
     * @throws EckIdException {@code KEY_UNAVAILABLE} if there is no key store, or not the right one; asked anew each time
     */
    public void ready() throws EckIdException {
        ring.ready();
    }

    /** As {@link #ready}, if anything of the board is sealed: to erase what is not there needs no key. */
    public void readyFor(BoardId board) throws EckIdException {
        if (!store.of(board).isEmpty()) {
            ready();
        }
    }

    /** The key of the audit, which is made once and stays. */
    public SecretKey auditKey() throws EckIdException {
        SecretKey known = audit;
        if (known == null) {
            ready();
            known = readAuditKey();
            audit = known;
        }
        return known;
    }

    /** Kept as a board's key is, so that another key-encryption key wraps it anew as well. */
    private SecretKey readAuditKey() throws EckIdException {
        List<BoardKey> kept = store.of(AUDIT);
        BoardKey row = kept.isEmpty() ? store.keepFirst(newAuditKey()) : kept.get(0);
        byte[] plain = ring.keks().unwrap(row);
        try {
            return Hkdf.key(plain, "audit", "HmacSHA256");
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private BoardKey newAuditKey() throws EckIdException {
        byte[] plain = new byte[DataKey.BYTES];
        random.nextBytes(plain);
        Register none = new Register(0, 0, 0, RegisterSeal.emptyDigest(), RegisterSeal.emptyDigest());
        KeyEncryptionKeys keks = ring.keks();
        Sealed wrapped = keks.wrap(AUDIT, 1, plain);
        Arrays.fill(plain, (byte) 0);
        return new BoardKey(AUDIT, 1, wrapped, keks.current(), 0, clock.instant(), none);
    }

    /** What keeps the registers when seals are written or erased. */
    public RegisterKeeper keeper() {
        return keeper;
    }

    /**
     * The seals of a board as they are now. Whoever has rows to open reads them first and asks this then: what is in them is in the
     * registers by that time.
     *
     * @throws EckIdException {@code STORE_DAMAGED} if a key or register is not what was written: nothing of the board opens then
     */
    public BoardSeals of(BoardId board) throws EckIdException {
        ready();
        Map<DataKey, Long> seen = new HashMap<>();
        ring.known(board).forEach(key -> seen.put(key, key.seen().issued()));
        List<BoardSeals.Version> versions = new ArrayList<>();
        for (BoardKey row : counting(store.of(board))) {
            DataKey key = ring.key(row);
            refuseOlder(row, seen.getOrDefault(key, 0L));
            versions.add(new BoardSeals.Version(key, checked(row, key), row.decision(), row.since()));
        }
        ring.keep(board, versions.stream().map(BoardSeals.Version::key).toList());
        return new BoardSeals(board, versions, random);
    }

    /**
     * As {@link #of}, to seal with; makes the first key of a board.
     *
     * @param decision the number of the board's last change that asked for another key; 0 if none did
     */
    public BoardSeals forSealing(Claim claim, int decision) throws EckIdException {
        BoardSeals seals = of(claim.board());
        if (!seals.isEmpty()) {
            return seals;
        }
        addKey(claim, 1, 0, decision);
        return of(claim.board());
    }

    /** As {@link #of}, with every list of void seals read anew. */
    public BoardSeals fromScratch(BoardId board) throws EckIdException {
        ring.known(board).forEach(key -> key.seen().forgetList());
        return of(board);
    }

    /** Gives a board another key, which seals what is new from now on. */
    public void rotate(Claim claim, BoardSeals seals, int decision) throws EckIdException {
        int former = seals.newest().key().version();
        addKey(claim, former + 1, former, decision);
    }

    /** Gives a board its next key; {@code retires} is the one before it, 0 for none. */
    private void addKey(Claim claim, int version, int retires, int decision) throws EckIdException {
        KeyEncryptionKeys keks = ring.keks();
        byte[] plain = new byte[DataKey.BYTES];
        random.nextBytes(plain);
        Sealed wrapped = keks.wrap(claim.board(), version, plain);
        Register none = new Register(0, 0, retires, RegisterSeal.emptyDigest(), RegisterSeal.emptyDigest());
        BoardKey bare = new BoardKey(claim.board(), version, wrapped, keks.current(), decision, clock.instant(), none);
        Register first = RegisterSeal.first(claim.board(), new DataKey(bare, plain), retires);
        store.add(claim, new BoardKey(claim.board(), version, wrapped, keks.current(), decision, bare.since(), first));
    }

    /** The newest and the one that it retires. Others are not the board's: somebody put them there. */
    private static List<BoardKey> counting(List<BoardKey> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        BoardKey newest = rows.get(rows.size() - 1);
        return rows.stream()
                .filter(row -> row.version() == newest.version()
                        || row.version() == newest.register().retires())
                .toList();
    }

    /** The furthest that this node had seen before it asked can only have been continued. */
    private static void refuseOlder(BoardKey row, long seen) throws EckIdException {
        if (row.register().issued() < seen) {
            throw RegisterSeal.broken(
                    row.board(),
                    "was put back to an earlier moment (if a backup was restored on purpose, start the plug-in anew)");
        }
    }

    private SeenRegister.Checked checked(BoardKey row, DataKey key) throws EckIdException {
        SeenRegister.Checked last = key.seen().last();
        if (last.register().filter(row.register()::equals).isPresent()) {
            return last;
        }
        RegisterSeal.check(row, key);
        SeenRegister.Checked now = continued(row, last);
        key.seen().keep(now);
        return now;
    }

    /** Reads only what the list has more than before; all of it if that does not fit. */
    private SeenRegister.Checked continued(BoardKey row, SeenRegister.Checked last) throws EckIdException {
        Register now = row.register();
        Sealed before = last.register().map(Register::digest).orElse(RegisterSeal.emptyDigest());
        long missing = now.voided() - last.entries();
        List<VoidedSeals> more = missing > 0 ? voided(row, last.entries(), missing) : List.of();
        if (missing >= 0 && RegisterSeal.digest(before, more).equals(now.digest())) {
            return last.with(now, more);
        }
        if (last.register().isEmpty()) {
            throw RegisterSeal.broken(row.board(), "does not fit the list of void seals beside it");
        }
        return continued(row, SeenRegister.Checked.NOTHING);
    }

    /** Somebody may have added more since the register was read. */
    private List<VoidedSeals> voided(BoardKey row, long after, long count) throws EckIdException {
        List<VoidedSeals> found = store.voided(row.board(), row.version(), after);
        return found.subList(0, (int) Math.min(found.size(), count));
    }
}
