// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import org.eckid.api.EckIdException;

/** What one worker thread hashes with. For that thread. */
interface Hand extends AutoCloseable {

    /**
     * Takes seconds, and longer while memory is waited for.
     *
     * @param text what is hashed; stays the caller's, who wipes it
     * @return a new array, which the caller wipes
     */
    byte[] hash(byte[] text) throws EckIdException, InterruptedException;

    /** Nothing waits at the moment: what was derived is overwritten. */
    void rest();

    /** Nothing came for a while, or the hasher stops: everything is given back. */
    @Override
    void close();
}
