// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/** All that the host's screens may know about a person's ECK iD. */
public enum Presence {
    /** There is none and none is on its way. */
    NONE,
    /** It is being made, or something must happen before it can be. */
    WAITING,
    /** There is one. */
    PRESENT,
    /** It can't be made until a person acts; the reason is in the board's list of problems. */
    FAILED
}
