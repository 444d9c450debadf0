// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/** Why a board should be looked at. */
public enum Wish {
    /** Something changed. A board that is left alone after a failure stays so. */
    LOOK,
    /** A person asks, or what was missing came back: a failure no longer holds it up. */
    NOW,
    /** As {@link #NOW}, and the ledger is compared with the host first. */
    RECONCILE
}
