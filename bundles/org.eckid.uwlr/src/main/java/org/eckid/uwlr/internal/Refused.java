// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.io.Serial;

/** This request gets a fault. The message is for the operator's log: never a key, a name or a value of the request. */
final class Refused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Refused(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /** A message that does not follow the contract. */
    static Refused message(String what) {
        return new Refused(Fault.ONGELDIG_BERICHT, what);
    }
}
