// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

/** The arithmetic of the hash, so that a faster one can take its place. Many threads may call. */
interface Kernel {

    /** A short name for the status. */
    String name();

    /** The heap that one running hash needs, in bytes: to be reserved before {@link #hash} is called. */
    long bytesPerHash();

    /**
     * Takes seconds and can't be interrupted.
     *
     * @param text what is hashed; the caller wipes it afterwards
     * @param salt the salt of the environment, not changed
     * @return a new array, which the caller wipes
     */
    byte[] hash(byte[] text, byte[] salt);
}
