// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.model;

/** Which number stands for a pupil. */
public enum NumberKind {
    /** The citizen service number. */
    BSN,
    /** What DUO gives a pupil who has no BSN. */
    ONDERWIJSNUMMER
}
