// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Frames over two streams of bytes. Each frame fills 8 KiB: four bytes of magic, the type, a zero, two bytes of length,
 * the body, zeros. So its length tells nothing, and it passes by the buffers of 8 KiB that the JDK puts around the pipes
 * of a process, which nobody could wipe. What is passed through is wiped here. One thread may send while another receives.
 */
public final class FramePipe {
    /** The longest body, in bytes. */
    public static final int MOST = 8192 - 8;

    private static final int SIZE = 8192;
    private static final int MAGIC = 0x45434B31;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] coming = new byte[SIZE];
    private final byte[] going = new byte[SIZE];

    /** Over streams that hold nothing back by themselves, or that are flushed. */
    public FramePipe(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Sends at once. The body stays the caller's.
     *
     * @throws IllegalArgumentException when the body is longer than {@link #MOST}
     */
    public void send(FrameType type, byte[] body) throws IOException {
        if (body.length > MOST) {
            throw new IllegalArgumentException("a frame of " + body.length + " bytes; at most " + MOST);
        }
        try {
            ByteBuffer.wrap(going)
                    .putInt(MAGIC)
                    .put(type.code())
                    .put((byte) 0)
                    .putShort((short) body.length)
                    .put(body);
            out.write(going, 0, SIZE);
            out.flush();
        } finally {
            Arrays.fill(going, (byte) 0);
        }
    }

    /**
     * Waits for the next frame.
     *
     * @throws EOFException at the end of the stream
     * @throws ProtocolException when something else than a frame comes
     */
    public Frame receive() throws IOException {
        try {
            if (in.readNBytes(coming, 0, SIZE) < SIZE) {
                throw new EOFException("the stream ended");
            }
            return frame(ByteBuffer.wrap(coming));
        } finally {
            Arrays.fill(coming, (byte) 0);
        }
    }

    private static Frame frame(ByteBuffer bytes) throws ProtocolException {
        int magic = bytes.getInt();
        byte type = bytes.get();
        byte zero = bytes.get();
        int length = bytes.getShort();
        if (magic != MAGIC || zero != 0 || length < 0 || length > MOST) {
            throw new ProtocolException("not a frame");
        }
        byte[] body = new byte[length];
        bytes.get(body);
        return new Frame(FrameType.of(type), body);
    }
}
