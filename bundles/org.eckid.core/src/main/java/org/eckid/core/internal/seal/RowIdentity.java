// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.SealedEckId;

/**
 * Whose value a seal holds, and what kind of value. It is part of the associated data of the seal, so a row that is moved to
 * another person, board, sector or origin, or that is found by another fingerprint, does not open. Not secret.
 */
final class RowIdentity {
    private RowIdentity() {}

    /** Of a root pseudonym that waits for its ECK iD. */
    static byte[] ofStampseudonym(BoardId board, PersonRef person) {
        return encode("stampseudonym", board.value(), person.kind().name(), person.key());
    }

    /** Of an ECK iD; its seal is left out. */
    static byte[] ofEckId(BoardId board, SealedEckId row) {
        byte[] identity = encode(
                "eckid",
                board.value(),
                row.person().kind().name(),
                row.person().key(),
                row.origin().name(),
                row.chain().uri(),
                row.sector().uri());
        byte[] fingerprint = row.fingerprint().toBytes();
        return ByteBuffer.allocate(identity.length + fingerprint.length)
                .put(identity)
                .put(fingerprint)
                .array();
    }

    /** Each part after its length, so that no two identities have the same bytes. */
    static byte[] encode(String... parts) {
        var out = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            out.writeBytes(text);
        }
        return out.toByteArray();
    }
}
