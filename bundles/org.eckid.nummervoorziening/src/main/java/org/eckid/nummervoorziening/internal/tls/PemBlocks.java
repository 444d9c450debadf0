// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.openssl.PEMParser;
import org.eckid.api.EckIdException;

/** The blocks of a PEM file, as Bouncy Castle makes them into objects. */
final class PemBlocks {
    private PemBlocks() {}

    static List<Object> in(SettingFile file) throws EckIdException {
        List<Object> blocks = new ArrayList<>();
        byte[] content = file.bytes();
        try (PEMParser parser =
                new PEMParser(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1))) {
            for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
                blocks.add(block);
            }
        } catch (IOException | RuntimeException e) {
            // The parser throws both kinds for a broken block, and quotes it.
            throw file.wrong("is not a PEM file that can be read", "it must hold -----BEGIN ...----- blocks");
        }
        return blocks;
    }
}
