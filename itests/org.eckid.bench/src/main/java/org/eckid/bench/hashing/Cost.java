// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

/** The cost of production, which the Nummervoorziening prescribes. */
final class Cost {
    static final int N = 131072;
    static final int R = 8;
    static final int P = 4;
    static final int BYTES = 32;

    private Cost() {}
}
