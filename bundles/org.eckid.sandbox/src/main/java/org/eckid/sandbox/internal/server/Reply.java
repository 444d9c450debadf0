// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import org.eckid.sandbox.internal.service.Mishap;
import org.jspecify.annotations.Nullable;

/** What goes back: an HTTP status, the envelope, and what goes wrong on the way. Not a record: it holds values. */
final class Reply {

    private final int status;
    private final byte[] body;
    private final @Nullable Mishap mishap;

    private Reply(int status, byte[] body, @Nullable Mishap mishap) {
        this.status = status;
        this.body = body;
        this.mishap = mishap;
    }

    static Reply answer(byte[] body, @Nullable Mishap mishap) {
        return new Reply(200, body, mishap);
    }

    /** SOAP 1.1 sends each fault with status 500. */
    static Reply fault(byte[] body, @Nullable Mishap mishap) {
        return new Reply(500, body, mishap);
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    @Nullable
    Mishap mishap() {
        return mishap;
    }
}
