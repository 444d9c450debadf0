// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.hashing.PgnHasher;
import org.eckid.spi.source.PseudonymDeriver;
import org.eckid.spi.source.PseudonymIssuer;
import org.jspecify.annotations.Nullable;

/**
 * The parts that may be exchanged while core runs. Whoever needs one asks for it at the moment of use. Safe for use by
 * many threads.
 */
public final class Parts {
    private final AtomicReference<@Nullable HashingDesk> desk = new AtomicReference<>();
    private final AtomicReference<@Nullable PseudonymIssuer> issuer = new AtomicReference<>();
    private final AtomicReference<@Nullable PseudonymDeriver> deriver = new AtomicReference<>();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Calls back whenever a part came. */
    void onArrival(Runnable listener) {
        listeners.add(listener);
    }

    /** A hasher came. */
    public void came(PgnHasher hasher) {
        desk.set(new HashingDesk(hasher));
        listeners.forEach(Runnable::run);
    }

    /** A hasher went; nothing happens if another has come. */
    public void went(PgnHasher hasher) {
        desk.updateAndGet(held -> held != null && held.isOf(hasher) ? null : held);
    }

    /** An issuer came. */
    public void came(PseudonymIssuer part) {
        issuer.set(part);
        listeners.forEach(Runnable::run);
    }

    /** An issuer went; nothing happens if another has come. */
    public void went(PseudonymIssuer part) {
        issuer.compareAndSet(part, null);
    }

    /** A deriver came. */
    public void came(PseudonymDeriver part) {
        deriver.set(part);
        listeners.forEach(Runnable::run);
    }

    /** A deriver went; nothing happens if another has come. */
    public void went(PseudonymDeriver part) {
        deriver.compareAndSet(part, null);
    }

    /** When a hasher that failed is tried again; empty if there is none or it works. */
    Optional<Instant> hasherPausedUntil(Instant now) {
        return Optional.ofNullable(desk.get()).flatMap(held -> held.pausedUntil(now));
    }

    /** Has a hasher that failed tried again at once. */
    void tryHasherNow() {
        Optional.ofNullable(desk.get()).ifPresent(HashingDesk::tryNow);
    }

    HashingDesk desk() throws EckIdException {
        return present(desk.get(), "hasher", "org.eckid.hashing");
    }

    /** The issuer of this moment. */
    public PseudonymIssuer issuer() throws EckIdException {
        return present(issuer.get(), "source of issued pseudonyms", "org.eckid.nummervoorziening");
    }

    PseudonymDeriver deriver() throws EckIdException {
        return present(deriver.get(), "source of derived pseudonyms", "org.eckid.derived");
    }

    private static <T> T present(@Nullable T part, String what, String bundle) throws EckIdException {
        if (part == null) {
            throw new EckIdException(
                    Reason.PART_MISSING,
                    "no " + what + " runs: check that " + bundle + " is started and has its settings");
        }
        return part;
    }
}
