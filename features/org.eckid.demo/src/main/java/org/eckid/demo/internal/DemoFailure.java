// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal;

import java.io.Serial;

/** The demo can't go on. The message is one line for the person at the terminal: what, where and what to do. */
public final class DemoFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A failure that the message tells in full. */
    public DemoFailure(String message) {
        super(oneLine(message));
    }

    /** A failure with something underneath for the log. */
    public DemoFailure(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    /** The line that the person sees. */
    public String line() {
        return String.valueOf(getMessage());
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
