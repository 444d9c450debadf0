// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every kernel that this JVM has, against RFC 7914, the published hash of a pupil, and Bouncy Castle. */
class KernelTest {
    private static final List<RoMix> ALL = Kernels.ofThisJvm().fastestFirst();

    @Test
    void thereAreVectorKernelsUnlessTheProcessorIsTooNarrow() {
        // The tests run with the module; only the processor may say no.
        Kernels kernels = Kernels.ofThisJvm();
        List<String> names = ALL.stream().map(RoMix::name).toList();
        if (kernels.why().contains("are needed")) {
            assertEquals(List.of("scalar"), names, kernels.why());
        } else {
            assertEquals(List.of("vector-8", "vector-4", "vector-2", "vector-1", "scalar"), names, kernels.why());
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ALL")
    void givesTheVectorsOfRfc7914(RoMix roMix) {
        assertEquals(
                "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
                hash(roMix, "", "", new Cost(16, 1, 1, 64)));
        assertEquals(
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
                hash(roMix, "password", "NaCl", new Cost(1024, 8, 16, 64)));
        assertEquals(
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
                hash(roMix, "pleaseletmein", "SodiumChloride", new Cost(16384, 8, 1, 64)));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ALL")
    void givesThePublishedHashAtFullCost(RoMix roMix) {
        byte[] salt = Base64.getDecoder().decode("rktYml0MIp9TC9u6Ny6uqw==");
        assertEquals(
                "9735dfd2235eaeb5f0300886bcc99c82ffc1d6420c4e0bde8de7218def2135fa",
                HexFormat.of().formatHex(new Scrypt(Cost.ECK_ID, roMix).hash("063138219".getBytes(UTF_8), salt)));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ALL")
    void agreesWithBouncyCastleOnRandomParameters(RoMix roMix) {
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Cost cost = new Cost(
                    2 << random.nextInt(9), 1 + random.nextInt(10), 1 + random.nextInt(9), 1 + random.nextInt(100));
            Scrypt scrypt = new Scrypt(cost, roMix);
            // Twice with one memory: nothing may be left that changes the second.
            for (int i = 0; i < 2; i++) {
                byte[] text = bytes(random, random.nextInt(150));
                byte[] salt = bytes(random, random.nextInt(80));
                assertArrayEquals(
                        SCrypt.generate(text, salt, cost.n(), cost.r(), cost.p(), cost.length()),
                        scrypt.hash(text, salt),
                        "seed " + seed + " " + cost);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ALL")
    void hashesAnyNumberOfTextsAtOnceEachAsIfAlone(RoMix roMix) {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Cost cost = new Cost(2 << random.nextInt(6), 1 + random.nextInt(9), 1 + random.nextInt(5), 32);
            byte[] salt = bytes(random, 16);
            List<byte[]> texts = IntStream.rangeClosed(0, random.nextInt(12))
                    .mapToObj(i -> bytes(random, random.nextInt(30)))
                    .toList();
            List<byte[]> hashes = new Scrypt(cost, roMix).hash(texts, salt);
            assertEquals(texts.size(), hashes.size());
            for (int i = 0; i < texts.size(); i++) {
                assertArrayEquals(
                        SCrypt.generate(texts.get(i), salt, cost.n(), cost.r(), cost.p(), cost.length()),
                        hashes.get(i),
                        "seed " + seed + " text " + i + " of " + texts.size() + " " + cost);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ALL")
    void keepsToTheMemoryThatItNames(RoMix roMix) {
        Cost cost = new Cost(64, 8, 4, 32);
        int lane = 64 * cost.rowWords();
        int words = roMix.memoryWords(cost);
        int all = lane * roMix.lanesAtOnce();
        int rest = 2 * Math.max(2, roMix.lanesAtOnce()) * cost.rowWords() + 300;
        assertTrue(words >= all && words <= all + rest, "" + words);
        // Behind the memory there is nothing; in front of an unused rest, nothing changes.
        int[] memory = new int[words + 100];
        byte[] lanes = bytes(new Random(1), roMix.lanesAtOnce() * cost.rowBytes());
        roMix.mix(lanes, 0, roMix.lanesAtOnce(), cost, memory);
        assertTrue(IntStream.range(words, words + 100).allMatch(i -> memory[i] == 0));
        assertNotEquals(0, memory[words / 2]);
    }

    private static String hash(RoMix roMix, String text, String salt, Cost cost) {
        return HexFormat.of().formatHex(new Scrypt(cost, roMix).hash(text.getBytes(UTF_8), salt.getBytes(UTF_8)));
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
