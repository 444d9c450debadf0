// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

/** The machine and the JVM that the host runs in, as far as hashing must know it. Many threads may call. */
interface Machine {

    /** How many processors there are for this JVM. */
    int cores();

    /** The memory of the machine, or of the container that this JVM is in, in bytes. */
    long memory();

    /** The most heap that this JVM may have, in bytes. */
    long maxHeap();

    /** How much of that is taken by nothing at all, not even by garbage, in bytes. */
    long freeHeap();

    /** Asks for one garbage collection; it may be refused. */
    void collectGarbage();
}
