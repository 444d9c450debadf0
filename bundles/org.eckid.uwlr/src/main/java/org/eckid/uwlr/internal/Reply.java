// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.io.OutputStream;

/** Where the answer goes. */
interface Reply {

    /**
     * Begins the answer. Called once, and only when there is something to say; buffered, so that an answer that fails
     * early can still become a fault.
     */
    OutputStream begin();
}
