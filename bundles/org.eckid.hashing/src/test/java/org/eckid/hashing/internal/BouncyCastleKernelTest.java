// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.eckid.hashing.internal.kernel.Cost;
import org.junit.jupiter.api.Test;

class BouncyCastleKernelTest {

    @Test
    void givesTheSmallVectorsOfRfc7914() {
        assertEquals(
                "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
                hash("", "", new Cost(16, 1, 1, 64)));
        assertEquals(
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
                hash("password", "NaCl", new Cost(1024, 8, 16, 64)));
        assertEquals(
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
                hash("pleaseletmein", "SodiumChloride", new Cost(16384, 8, 1, 64)));
    }

    private static String hash(String text, String salt, Cost cost) {
        byte[] hash = new BouncyCastleKernel(cost).hash(text.getBytes(UTF_8), salt.getBytes(UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
