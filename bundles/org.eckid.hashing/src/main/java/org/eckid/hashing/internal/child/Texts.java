// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import java.net.ProtocolException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a question asks to hash: its number in four bytes, then each text with its length in two bytes before it. */
public final class Texts {
    private Texts() {}

    /** A body for a frame; whoever has it wipes it. */
    public static byte[] toBody(int number, List<byte[]> texts) {
        int length = texts.stream().mapToInt(text -> 2 + text.length).sum();
        ByteBuffer body = ByteBuffer.allocate(4 + length).putInt(number);
        texts.forEach(text -> body.putShort((short) text.length).put(text));
        return body.array();
    }

    /** New arrays, which the caller wipes. */
    static List<byte[]> of(byte[] body) throws ProtocolException {
        List<byte[]> texts = new ArrayList<>();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(body);
            bytes.getInt();
            while (bytes.hasRemaining()) {
                byte[] text = new byte[Math.max(0, bytes.getShort())];
                texts.add(text);
                bytes.get(text);
            }
            return texts;
        } catch (BufferUnderflowException e) {
            texts.forEach(text -> Arrays.fill(text, (byte) 0));
            throw new ProtocolException("not a question");
        }
    }
}
