// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.outside;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is made while it is read: a row or an event at a time. */
abstract class Pieces extends InputStream {
    private byte[] piece = new byte[0];
    private int at;

    /** The next piece; empty at the end. */
    abstract byte[] next() throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (at == piece.length) {
            piece = next();
            at = 0;
        }
        if (piece.length == 0) {
            return length == 0 ? 0 : -1;
        }
        int read = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, from, read);
        at += read;
        return read;
    }
}
