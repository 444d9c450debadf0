// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import java.util.Arrays;

/**
 * Computes scrypt hashes, one after the other, in memory that it takes once and keeps. For one thread at a time.
 *
 * <p>After a hash that memory still holds what was derived from the text: {@link #wipe} it when no other hash follows.
 */
public final class Scrypt {
    private final Cost cost;
    private final RoMix roMix;
    private final HmacSha256 hmac = new HmacSha256();
    private final byte[] lanes;
    private final int[] memory;

    /** Takes the memory: {@link RoMix#memoryWords} words and a little. */
    public Scrypt(Cost cost, RoMix roMix) {
        this.cost = cost;
        this.roMix = roMix;
        this.lanes = new byte[cost.p() * cost.rowBytes()];
        this.memory = new int[roMix.memoryWords(cost)];
    }

    /**
     * Takes seconds and can't be interrupted.
     *
     * @param text what is hashed; the caller wipes it afterwards
     * @param salt the salt, not changed
     * @return a new array of {@link Cost#length} bytes, which the caller wipes
     */
    public byte[] hash(byte[] text, byte[] salt) {
        byte[] hash = new byte[cost.length()];
        hmac.key(text);
        try {
            hmac.pbkdf2(salt, lanes);
            for (int lane = 0; lane < cost.p(); lane += roMix.lanesAtOnce()) {
                roMix.mix(lanes, lane, Math.min(roMix.lanesAtOnce(), cost.p() - lane), cost, memory);
            }
            hmac.pbkdf2(lanes, hash);
            return hash;
        } finally {
            hmac.forget();
            Arrays.fill(lanes, (byte) 0);
        }
    }

    /** Overwrites everything that was derived from a text. Takes about a tenth of the time of a hash. */
    public void wipe() {
        Arrays.fill(memory, 0);
    }
}
