// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/** How far a batch is that has not ended. The picture is in the store's README. */
public enum BatchState {
    /** It is written down and may be on its way. Found by a later run it was cut off: nobody knows whether it arrived. */
    PREPARED,
    /** The source took it and gave it a name. */
    SUBMITTED,
    /** No answer came to the submit: nobody knows whether the source took it, and it has no name to ask for. */
    UNKNOWN
}
