// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import org.eckid.sandbox.FaultActor;
import org.eckid.sandbox.SandboxFault;

/** Ends a request with a fault. Carries no stack trace: it is an answer, not an accident. */
public final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SandboxFault fault;

    public FaultException(SandboxFault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    public FaultException(FaultActor actor) {
        this(SandboxFault.of(actor));
    }

    /** The request breaks the contract or asks for something unknown. */
    public static FaultException wrongRequest(String message) {
        return new FaultException(SandboxFault.wrongRequest(message));
    }

    public SandboxFault fault() {
        return fault;
    }
}
