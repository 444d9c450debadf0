// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An HMAC-SHA-256 that core made with the key of the audit: a link of the chain, the seal of its end, or the name of a list of
 * persons. Says nothing to who has no key. Immutable; compared by content.
 */
public final class AuditMac {
    /** How long each is. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    /** Keeps a copy. */
    public AuditMac(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a MAC of the audit has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** Reads what {@link #hex} writes. */
    public static AuditMac ofHex(String hex) {
        return new AuditMac(HexFormat.of().parseHex(hex));
    }

    /** A copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditMac that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
