// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/** Suppliers know pupils and staff alike, so both can have an ECK iD. */
public enum PersonKind {
    /** A pupil (leerling), whose PGN is a BSN or an onderwijsnummer. */
    PUPIL,
    /** A member of staff (leerkracht), whose PGN is the BRIN4, a space and an e-mail address. */
    STAFF
}
