// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

/** No hashing process can be started here: trying again soon is of no use. */
public final class NoChild extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    NoChild(String why) {
        super(why);
        this.why = why;
    }

    /** In words for the operator. */
    String why() {
        return why;
    }
}
