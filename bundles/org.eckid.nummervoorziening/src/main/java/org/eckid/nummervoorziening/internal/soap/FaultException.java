// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.io.Serial;

/** The service answered a SOAP fault: {@link #actor()} says what it means, the message names it in letters only. */
public final class FaultException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final FaultActor actor;

    FaultException(FaultActor actor, String shown) {
        super(shown);
        this.actor = actor;
    }

    /** What to do about it. */
    public FaultActor actor() {
        return actor;
    }
}
