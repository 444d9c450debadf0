// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.model;

/** Whether DUO has confirmed a number. */
public enum Verification {
    /** Confirmed: may be used. */
    VERIFIED,
    /** Not yet. */
    NOT_VERIFIED
}
