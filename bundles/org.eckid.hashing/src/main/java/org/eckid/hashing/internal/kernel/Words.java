// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The words of scrypt in an array of bytes: 32 bits, the lowest byte first (RFC 7914 section 3). */
public final class Words {
    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /** The word that begins at byte {@code at}. */
    public static int get(byte[] bytes, int at) {
        return (int) LITTLE.get(bytes, at);
    }

    /** Puts a word where byte {@code at} is. */
    public static void put(byte[] bytes, int at, int word) {
        LITTLE.set(bytes, at, word);
    }
}
