// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

/** A hashing process ended, hung or answered nonsense: the hash is to be made again by another one. */
public final class ChildDied extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    ChildDied(String why) {
        super(why);
        this.why = why;
    }

    /** In words for the operator. */
    String why() {
        return why;
    }
}
