// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.util.List;
import org.eckid.api.EckIdException;

/** What one worker thread hashes with. For that thread. */
interface Hand extends AutoCloseable {

    /**
     * Takes seconds, and longer while memory is waited for.
     *
     * @param texts what is hashed, best as many as {@link Hands#atOnce}; they stay the caller's, who wipes them
     * @return new arrays in their order, which the caller wipes
     */
    List<byte[]> hash(List<byte[]> texts) throws EckIdException, InterruptedException;

    /** Nothing waits at the moment: what was derived is overwritten. */
    void rest();

    /** Nothing came for a while, or the hasher stops: everything is given back. */
    @Override
    void close();
}
