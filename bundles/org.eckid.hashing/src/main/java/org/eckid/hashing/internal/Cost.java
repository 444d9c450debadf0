// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

/**
 * What one scrypt hash costs (RFC 7914).
 *
 * @param n how many rows of memory a lane fills and reads, a power of two
 * @param r how many blocks of 128 bytes a row has
 * @param p how many lanes a hash has
 * @param length how many bytes come out
 */
record Cost(int n, int r, int p, int length) {
    /** What the Nummervoorziening asks of everybody, or the hashes would not meet. */
    static final Cost ECK_ID = new Cost(131_072, 8, 4, 32);

    /** The memory that one lane fills: 128 MiB for an ECK iD. */
    long laneBytes() {
        return 128L * r * n;
    }
}
