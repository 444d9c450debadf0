// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ScryptTest {
    private final AtomicReference<int[]> memory = new AtomicReference<>();
    private final AtomicReference<byte[]> lanes = new AtomicReference<>();
    private final Scrypt scrypt = new Scrypt(new Cost(64, 8, 4, 32), new Watched());

    @Test
    void leavesNothingInTheLanesAfterAHash() {
        scrypt.hash(new byte[] {1, 2, 3}, new byte[] {4});
        for (byte left : lanes.get()) {
            assertEquals(0, left);
        }
    }

    @Test
    void leavesNothingInTheMemoryOnceItIsWiped() {
        scrypt.hash(new byte[] {1, 2, 3}, new byte[] {4});
        assertTrue(Arrays.stream(memory.get()).anyMatch(word -> word != 0));
        scrypt.wipe();
        assertTrue(Arrays.stream(memory.get()).allMatch(word -> word == 0));
    }

    @Test
    void changesNeitherTheTextNorTheSalt() {
        byte[] text = {1, 2, 3};
        byte[] salt = {4};
        scrypt.hash(text, salt);
        assertEquals("[1, 2, 3] [4]", Arrays.toString(text) + " " + Arrays.toString(salt));
    }

    /** Remembers what it was given. */
    private final class Watched implements RoMix {
        private final ScalarRoMix real = new ScalarRoMix();

        @Override
        public String name() {
            return "watched";
        }

        @Override
        public int lanesAtOnce() {
            return 1;
        }

        @Override
        public int memoryWords(Cost cost) {
            return real.memoryWords(cost);
        }

        @Override
        public void mix(byte[] given, int first, int count, Cost cost, int[] words) {
            lanes.set(given);
            memory.set(words);
            real.mix(given, first, count, cost, words);
        }
    }
}
