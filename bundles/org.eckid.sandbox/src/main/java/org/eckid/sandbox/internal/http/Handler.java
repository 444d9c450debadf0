// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import org.eckid.sandbox.SandboxFault;
import org.eckid.sandbox.internal.soap.HttpRequest;

/** Answers requests. Called by many threads at once. */
public interface Handler {

    /** Whether the next connection is to be cut off in its TLS handshake. */
    boolean cutsNextHandshake();

    Reply answer(HttpRequest request);

    /** The reply to a request that could not be taken in whole. */
    Reply refuse(SandboxFault fault);
}
