// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import java.net.ProtocolException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.eckid.hashing.internal.kernel.Cost;

/** What the process must know before it hashes. The salt comes this way because a command line can be read by all. */
public final class Hello {
    private static final int VERSION = 1;

    private final Cost cost;
    private final long memory;
    private final byte[] salt;

    /**
     * For one process.
     *
     * @param cost of each hash
     * @param memory what the kernel may take, in bytes
     * @param salt kept as it is, not copied
     */
    public Hello(Cost cost, long memory, byte[] salt) {
        this.cost = cost;
        this.memory = memory;
        this.salt = salt;
    }

    /** What each hash costs. */
    public Cost cost() {
        return cost;
    }

    /** What the kernel may take, in bytes. */
    public long memory() {
        return memory;
    }

    /** The array itself. */
    public byte[] salt() {
        return salt;
    }

    /** A body for a frame; whoever has it wipes it. */
    public byte[] toBody() {
        return ByteBuffer.allocate(7 * 4 + salt.length)
                .putInt(VERSION)
                .putInt(cost.n())
                .putInt(cost.r())
                .putInt(cost.p())
                .putInt(cost.length())
                .putLong(memory)
                .put(salt)
                .array();
    }

    /**
     * Reads a body.
     *
     * @throws ProtocolException when it is another version's, or none
     */
    static Hello of(byte[] body) throws ProtocolException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(body);
            if (bytes.getInt() != VERSION) {
                throw new ProtocolException("another version");
            }
            Cost cost = new Cost(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt());
            long memory = bytes.getLong();
            byte[] salt = new byte[bytes.remaining()];
            bytes.get(salt);
            return new Hello(cost, memory, salt);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new ProtocolException("not a hello");
        }
    }
}
