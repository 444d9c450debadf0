// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/** Where the work for one person stands. The picture is in the store's README. */
public enum WorkState {
    /** Must be hashed and asked for. */
    DUE,
    /** Its hash is in a batch for root pseudonyms. */
    STAMP_SUBMITTED,
    /** Its root pseudonym is here, under seal. */
    STAMPED,
    /** Its root pseudonym is in a batch for ECK iDs. */
    ECKID_SUBMITTED,
    /** Its ECK iD is here, under seal. */
    PRESENT,
    /** A person must act first; there is a reason. */
    REFUSED,
    /** Not enrolled at this board any more: nothing is given out. The sealed row stays until it is erased. */
    LEFT
}
