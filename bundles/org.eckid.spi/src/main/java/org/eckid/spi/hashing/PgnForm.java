// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.hashing;

/** Which sort of PGN a text is. */
public enum PgnForm {
    /** A burgerservicenummer: nine digits that pass the elfproef. */
    BSN,
    /** An onderwijsnummer: nine digits whose weighted sum leaves 5. */
    ONDERWIJSNUMMER,
    /** A member of staff: BRIN4, one space, e-mail address. */
    STAFF,
    /** None of these: hashing it would give a wrong pseudonym that looks right. */
    INVALID
}
