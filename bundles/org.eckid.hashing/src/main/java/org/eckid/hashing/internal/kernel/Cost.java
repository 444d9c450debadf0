// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

/**
 * What one scrypt hash costs (RFC 7914).
 *
 * @param n how many rows of memory a lane fills and reads, a power of two above 1
 * @param r how many blocks of 128 bytes a row has
 * @param p how many lanes a hash has
 * @param length how many bytes come out
 */
public record Cost(int n, int r, int p, int length) {
    /** What the Nummervoorziening asks of everybody, or the hashes would not meet. */
    public static final Cost ECK_ID = new Cost(131_072, 8, 4, 32);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when scrypt is not defined for them
     */
    public Cost {
        if (n < 2 || Integer.bitCount(n) != 1 || r < 1 || p < 1 || length < 1) {
            throw new IllegalArgumentException("scrypt has no n=" + n + ", r=" + r + ", p=" + p + ", length=" + length);
        }
    }

    /** The words of 32 bits in one row of one lane. */
    public int rowWords() {
        return 32 * r;
    }

    /** The bytes in one row of one lane. */
    public int rowBytes() {
        return 128 * r;
    }
}
