// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import java.net.ProtocolException;

/** What a frame is. */
public enum FrameType {
    /** To the process, first and once: a {@link Hello}. */
    HELLO('h'),
    /** The answer: a {@link Ready}. */
    READY('r'),
    /** The other answer: why it can't hash, in words, without a secret. */
    FAILED('f'),
    /** To the process: {@link Texts}. */
    HASH('q'),
    /** The answer: the same number, then a hash for each text. */
    HASHED('a'),
    /** To the process, when no other hash follows soon: overwrite what was derived. */
    WIPE('w'),
    /** The answer: done. */
    WIPED('d');

    private final byte code;

    FrameType(char code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static FrameType of(byte code) throws ProtocolException {
        for (FrameType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new ProtocolException("not a frame");
    }
}
