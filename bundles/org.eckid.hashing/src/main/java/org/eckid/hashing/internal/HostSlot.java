// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eckid.hashing.internal.kernel.Scrypt;
import org.jspecify.annotations.Nullable;

/** Hashes in the host's own JVM, in memory that is taken once and kept until it is given back. For one thread. */
final class HostSlot implements AutoCloseable {
    private final HeapRoom room;
    private final Supplier<Scrypt> allocation;
    private @Nullable Scrypt scrypt;

    HostSlot(HeapRoom room, Supplier<Scrypt> allocation) {
        this.room = room;
        this.allocation = allocation;
    }

    /**
     * Hashes.
     *
     * @return empty if there was no memory within {@code patience}
     */
    Optional<List<byte[]>> hash(List<byte[]> texts, byte[] salt, Duration patience) throws InterruptedException {
        if (scrypt == null) {
            scrypt = room.take(allocation, patience).orElse(null);
        }
        return scrypt == null ? Optional.empty() : Optional.of(scrypt.hash(texts, salt));
    }

    void wipe() {
        if (scrypt != null) {
            scrypt.wipe();
        }
    }

    /** Wipes the memory and gives it back. */
    @Override
    public void close() {
        if (scrypt != null) {
            scrypt.wipe();
            scrypt = null;
            room.giveBack();
        }
    }
}
