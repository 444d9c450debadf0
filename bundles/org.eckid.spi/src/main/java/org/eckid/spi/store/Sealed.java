// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Arrays;

/** Ciphertext, opaque to the store. Immutable; compared by content. */
public final class Sealed {
    private final byte[] bytes;

    /** Keeps a copy; 1 to 2,000 bytes. */
    public Sealed(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > 2000) {
            throw new IllegalArgumentException("a seal has 1 to 2,000 bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** A copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The size, not the content. */
    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
