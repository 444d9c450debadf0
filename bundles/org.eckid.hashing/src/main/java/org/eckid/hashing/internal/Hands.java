// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import org.eckid.spi.hashing.HasherStatus;

/** Where the worker threads get what they hash with. Many threads may call. */
interface Hands extends AutoCloseable {

    /** How many threads are of use, at least 1. */
    int count();

    /** How many texts each thread should hash together where so many wait, at least 1. */
    int atOnce();

    /** Why nothing can be hashed and what to do about it, or empty. */
    String refusal();

    /** One for a new thread, which closes it. */
    Hand hand();

    /** What runs, and why. */
    HasherStatus status();

    /** Ends what runs; returns at once. */
    @Override
    void close();
}
