// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A SOAP 1.1 fault that the sandbox answers.
 *
 * @param code the local part of {@code faultcode}: Client or Server
 * @param actor the {@code faultactor}, or null to leave it out
 * @param message the {@code faultstring}; never a value of the request
 */
public record SandboxFault(String code, @Nullable String actor, String message) {

    /** One of the faults that clients act on. */
    public static SandboxFault of(FaultActor actor) {
        return new SandboxFault("Server", actor.wireName(), actor.message());
    }

    /** A fault with any other actor. */
    public static SandboxFault withActor(String actor, String message) {
        return new SandboxFault("Server", actor, message);
    }

    /** A fault of the service without an actor. */
    public static SandboxFault withoutActor(String message) {
        return new SandboxFault("Server", null, message);
    }

    /** A request that is wrong; no actor. */
    public static SandboxFault wrongRequest(String message) {
        return new SandboxFault("Client", null, message);
    }
}
