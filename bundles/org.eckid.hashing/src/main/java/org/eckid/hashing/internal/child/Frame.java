// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import java.util.Arrays;

/** One message. May hold a PGN or a hash: whoever has it wipes it. */
public final class Frame {
    private final FrameType type;
    private final byte[] body;

    /** Keeps {@code body} itself, so that wiping leaves no copy. */
    public Frame(FrameType type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    /** What it is. */
    public FrameType type() {
        return type;
    }

    /** The array itself, not a copy. */
    public byte[] body() {
        return body;
    }

    /** Overwrites the body. */
    public void wipe() {
        Arrays.fill(body, (byte) 0);
    }

    /** The type alone. */
    @Override
    public String toString() {
        return type.name();
    }
}
