// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

/** Which first-level hashes the sandbox takes. */
public enum HashCheck {
    /**
     * Only 64 lower-case hexadecimal digits: stricter than the real service, so that a number sent in the
     * clear or a wrongly encoded hash is found here.
     */
    LOWER_CASE_HEX,
    /** Anything that is not empty, as the real service does. */
    ANYTHING
}
