// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

/** The sandbox cannot serve. The message is one line: what failed, where, and what to do. */
public final class SandboxStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SandboxStartException(String message) {
        super(message);
    }

    public SandboxStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
