// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/** Work for a board that comes back by itself; each has its own next moment in the store. */
public enum Chore {
    /** The ledger is compared with the host. */
    RECONCILE,
    /** What is looked at once a day, at night. */
    NIGHTLY
}
