// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import org.eckid.fuzz.Target;

/** Reads frames to the end of the pipe, and what the first frames of both sides hold. */
public final class PipeTarget implements Target {
    private static final int FRAME = 8192;

    @Override
    public String feed(byte[] input) throws IOException {
        FramePipe pipe = new FramePipe(new ByteArrayInputStream(filled(input)), OutputStream.nullOutputStream());
        try {
            while (true) {
                open(pipe.receive());
            }
        } catch (EOFException e) {
            return "";
        } catch (ProtocolException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Most inputs end at the end of a frame, so that few bytes are enough for one. */
    private static byte[] filled(byte[] input) {
        boolean cut = input.length % 16 == 15;
        return cut ? input : Arrays.copyOf(input, (input.length + FRAME - 1) / FRAME * FRAME);
    }

    private static void open(Frame frame) throws ProtocolException {
        switch (frame.type()) {
            case HELLO -> Hello.of(frame.body());
            case READY -> Ready.of(frame.body());
            default -> frame.wipe();
        }
    }
}
