// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.eckid.sandbox.SandboxFault;
import org.eckid.sandbox.internal.soap.FaultException;

/**
 * The body of one request. What is too long is read on but thrown away, so that the client is there to
 * hear why it is refused; what is far too long ends the connection.
 */
final class Body {

    private static final int FAR_TOO_LONG = 16;

    private final InputStream in;
    private final int longest;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;

    Body(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    byte[] read(Head head) throws IOException, FaultException {
        if (head.isChunked()) {
            readChunks();
        } else {
            take(head.length());
        }
        if (length > longest) {
            throw new FaultException(SandboxFault.wrongRequest("The request is longer than " + longest + " bytes"));
        }
        return kept.toByteArray();
    }

    private void readChunks() throws IOException {
        long size = chunkSize(line());
        while (size > 0) {
            take(size);
            requireEnd();
            size = chunkSize(line());
        }
        requireEnd();
    }

    private String line() throws IOException {
        return new Lines(in).required();
    }

    private void requireEnd() throws IOException {
        if (!line().isEmpty()) {
            throw new IOException("a chunk longer than it says, or a trailer");
        }
    }

    private static long chunkSize(String line) throws IOException {
        String size = line.split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw new IOException("a chunk without a size");
        }
        return Long.parseLong(size, 16);
    }

    private void take(long size) throws IOException {
        if (length + size > (long) longest * FAR_TOO_LONG) {
            throw new IOException("a body far too long");
        }
        byte[] buffer = new byte[8192];
        for (long left = size; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException("a body that is cut off");
            }
            if (length + size <= longest) {
                kept.write(buffer, 0, count);
            }
            left -= count;
        }
        length += size;
    }
}
