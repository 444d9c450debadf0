// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

/** One lane at a time in plain Java: for a JVM without the Vector API, or a processor without vectors of 256 bits. */
public final class ScalarRoMix implements RoMix {

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public int lanesAtOnce() {
        return 1;
    }

    /** The rows of the lane, and two more: where the lane is, and where it goes. */
    @Override
    public int memoryWords(Cost cost) {
        return Math.multiplyExact(cost.n() + 2, cost.rowWords());
    }

    @Override
    public void mix(byte[] lanes, int first, int count, Cost cost, int[] memory) {
        int words = cost.rowWords();
        int x = cost.n() * words;
        int from = first * cost.rowBytes();
        for (int i = 0; i < words; i++) {
            memory[x + i] = Words.get(lanes, from + 4 * i);
        }
        fill(memory, x, cost);
        read(memory, x, cost);
        for (int i = 0; i < words; i++) {
            Words.put(lanes, from + 4 * i, memory[x + i]);
        }
    }

    /** Two rows per turn, so that the lane is back at {@code x} and nothing is copied but the rows themselves. */
    private static void fill(int[] memory, int x, Cost cost) {
        int words = cost.rowWords();
        int y = x + words;
        for (int row = 0; row < x; row += 2 * words) {
            System.arraycopy(memory, x, memory, row, words);
            blockMix(memory, x, y, cost.r());
            System.arraycopy(memory, y, memory, row + words, words);
            blockMix(memory, y, x, cost.r());
        }
    }

    private static void read(int[] memory, int x, Cost cost) {
        int words = cost.rowWords();
        int y = x + words;
        for (int i = 0; i < cost.n(); i += 2) {
            xor(memory, x, words * (memory[y - 16] & (cost.n() - 1)), words);
            blockMix(memory, x, y, cost.r());
            xor(memory, y, words * (memory[y + words - 16] & (cost.n() - 1)), words);
            blockMix(memory, y, x, cost.r());
        }
    }

    private static void xor(int[] memory, int to, int from, int words) {
        for (int i = 0; i < words; i++) {
            memory[to + i] ^= memory[from + i];
        }
    }

    /** scryptBlockMix: even blocks go to the first half, odd ones to the second. */
    private static void blockMix(int[] memory, int from, int to, int r) {
        int previous = from + (2 * r - 1) * 16;
        for (int block = 0; block < 2 * r; block++) {
            int target = to + ((block >> 1) + (block & 1) * r) * 16;
            salsa(memory, previous, from + block * 16, target);
            previous = target;
        }
    }

    /** Salsa20/8 of the sum (exclusive or) of two blocks. Sixteen plain variables, because an array would be slower. */
    private static void salsa(int[] m, int a, int b, int to) {
        int x0 = m[a] ^ m[b];
        int x1 = m[a + 1] ^ m[b + 1];
        int x2 = m[a + 2] ^ m[b + 2];
        int x3 = m[a + 3] ^ m[b + 3];
        int x4 = m[a + 4] ^ m[b + 4];
        int x5 = m[a + 5] ^ m[b + 5];
        int x6 = m[a + 6] ^ m[b + 6];
        int x7 = m[a + 7] ^ m[b + 7];
        int x8 = m[a + 8] ^ m[b + 8];
        int x9 = m[a + 9] ^ m[b + 9];
        int x10 = m[a + 10] ^ m[b + 10];
        int x11 = m[a + 11] ^ m[b + 11];
        int x12 = m[a + 12] ^ m[b + 12];
        int x13 = m[a + 13] ^ m[b + 13];
        int x14 = m[a + 14] ^ m[b + 14];
        int x15 = m[a + 15] ^ m[b + 15];
        m[to] = x0;
        m[to + 1] = x1;
        m[to + 2] = x2;
        m[to + 3] = x3;
        m[to + 4] = x4;
        m[to + 5] = x5;
        m[to + 6] = x6;
        m[to + 7] = x7;
        m[to + 8] = x8;
        m[to + 9] = x9;
        m[to + 10] = x10;
        m[to + 11] = x11;
        m[to + 12] = x12;
        m[to + 13] = x13;
        m[to + 14] = x14;
        m[to + 15] = x15;
        for (int i = 0; i < 4; i++) {
            x4 ^= Integer.rotateLeft(x0 + x12, 7);
            x8 ^= Integer.rotateLeft(x4 + x0, 9);
            x12 ^= Integer.rotateLeft(x8 + x4, 13);
            x0 ^= Integer.rotateLeft(x12 + x8, 18);
            x9 ^= Integer.rotateLeft(x5 + x1, 7);
            x13 ^= Integer.rotateLeft(x9 + x5, 9);
            x1 ^= Integer.rotateLeft(x13 + x9, 13);
            x5 ^= Integer.rotateLeft(x1 + x13, 18);
            x14 ^= Integer.rotateLeft(x10 + x6, 7);
            x2 ^= Integer.rotateLeft(x14 + x10, 9);
            x6 ^= Integer.rotateLeft(x2 + x14, 13);
            x10 ^= Integer.rotateLeft(x6 + x2, 18);
            x3 ^= Integer.rotateLeft(x15 + x11, 7);
            x7 ^= Integer.rotateLeft(x3 + x15, 9);
            x11 ^= Integer.rotateLeft(x7 + x3, 13);
            x15 ^= Integer.rotateLeft(x11 + x7, 18);
            x1 ^= Integer.rotateLeft(x0 + x3, 7);
            x2 ^= Integer.rotateLeft(x1 + x0, 9);
            x3 ^= Integer.rotateLeft(x2 + x1, 13);
            x0 ^= Integer.rotateLeft(x3 + x2, 18);
            x6 ^= Integer.rotateLeft(x5 + x4, 7);
            x7 ^= Integer.rotateLeft(x6 + x5, 9);
            x4 ^= Integer.rotateLeft(x7 + x6, 13);
            x5 ^= Integer.rotateLeft(x4 + x7, 18);
            x11 ^= Integer.rotateLeft(x10 + x9, 7);
            x8 ^= Integer.rotateLeft(x11 + x10, 9);
            x9 ^= Integer.rotateLeft(x8 + x11, 13);
            x10 ^= Integer.rotateLeft(x9 + x8, 18);
            x12 ^= Integer.rotateLeft(x15 + x14, 7);
            x13 ^= Integer.rotateLeft(x12 + x15, 9);
            x14 ^= Integer.rotateLeft(x13 + x12, 13);
            x15 ^= Integer.rotateLeft(x14 + x13, 18);
        }
        m[to] += x0;
        m[to + 1] += x1;
        m[to + 2] += x2;
        m[to + 3] += x3;
        m[to + 4] += x4;
        m[to + 5] += x5;
        m[to + 6] += x6;
        m[to + 7] += x7;
        m[to + 8] += x8;
        m[to + 9] += x9;
        m[to + 10] += x10;
        m[to + 11] += x11;
        m[to + 12] += x12;
        m[to + 13] += x13;
        m[to + 14] += x14;
        m[to + 15] += x15;
    }
}
