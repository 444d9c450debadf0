// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private final byte[] own;
    private final int[] memory;

    /** Takes the memory: {@link RoMix#memoryWords} words and a little. */
    public Scrypt(Cost cost, RoMix roMix) {
        this.cost = cost;
        this.roMix = roMix;
        this.own = new byte[cost.p() * cost.rowBytes()];
        this.lanes = new byte[atOnce(cost, roMix.lanesAtOnce()) * own.length];
        this.memory = new int[roMix.memoryWords(cost)];
    }

    /** How many texts go side by side where so many lanes do: hashed together they take hardly longer than one. */
    public static int atOnce(Cost cost, int lanes) {
        return Math.max(1, lanes / cost.p());
    }

    /** One text alone, as {@link #hash(List, byte[])}. */
    public byte[] hash(byte[] text, byte[] salt) {
        return hash(List.of(text), salt).get(0);
    }

    /**
     * Takes seconds and can't be interrupted.
     *
     * @param texts what is hashed; the caller wipes them afterwards
     * @param salt the salt, not changed
     * @return a new array of {@link Cost#length} bytes for each text, in their order, which the caller wipes
     */
    public List<byte[]> hash(List<byte[]> texts, byte[] salt) {
        List<byte[]> hashes = new ArrayList<>(texts.size());
        int atOnce = lanes.length / own.length;
        try {
            for (int from = 0; from < texts.size(); from += atOnce) {
                hashTogether(texts.subList(from, Math.min(from + atOnce, texts.size())), salt, hashes);
            }
            return hashes;
        } finally {
            hmac.forget();
            Arrays.fill(lanes, (byte) 0);
            Arrays.fill(own, (byte) 0);
        }
    }

    private void hashTogether(List<byte[]> texts, byte[] salt, List<byte[]> hashes) {
        for (int i = 0; i < texts.size(); i++) {
            hmac.key(texts.get(i));
            hmac.pbkdf2(salt, own);
            System.arraycopy(own, 0, lanes, i * own.length, own.length);
        }
        int count = texts.size() * cost.p();
        for (int lane = 0; lane < count; lane += roMix.lanesAtOnce()) {
            roMix.mix(lanes, lane, Math.min(roMix.lanesAtOnce(), count - lane), cost, memory);
        }
        for (int i = 0; i < texts.size(); i++) {
            System.arraycopy(lanes, i * own.length, own, 0, own.length);
            byte[] hash = new byte[cost.length()];
            hmac.key(texts.get(i));
            hmac.pbkdf2(own, hash);
            hashes.add(hash);
        }
    }

    /** Overwrites everything that was derived from a text. Takes about a tenth of the time of a hash. */
    public void wipe() {
        Arrays.fill(memory, 0);
    }
}
