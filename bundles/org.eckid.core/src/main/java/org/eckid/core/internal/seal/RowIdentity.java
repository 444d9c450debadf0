// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;

/**
 * Whose value a seal holds, and what kind of value. It is the associated data of the seal, so a row that is moved to
 * another person, board, sector or origin does not open. Not secret.
 */
public final class RowIdentity {
    private final BoardId board;
    private final byte[] bytes;

    private RowIdentity(BoardId board, String... parts) {
        this.board = board;
        this.bytes = encode(parts);
    }

    /** Of a root pseudonym that waits for its ECK iD. */
    public static RowIdentity ofStampseudonym(BoardId board, PersonRef person) {
        return new RowIdentity(
                board, "stampseudonym", board.value(), person.kind().name(), person.key());
    }

    /** Of an ECK iD. */
    public static RowIdentity ofEckId(BoardId board, PersonRef person, Origin origin, Chain chain, Sector sector) {
        return new RowIdentity(
                board,
                "eckid",
                board.value(),
                person.kind().name(),
                person.key(),
                origin.name(),
                chain.uri(),
                sector.uri());
    }

    BoardId board() {
        return board;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Each part after its length, so that no two identities have the same bytes. */
    private static byte[] encode(String... parts) {
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
