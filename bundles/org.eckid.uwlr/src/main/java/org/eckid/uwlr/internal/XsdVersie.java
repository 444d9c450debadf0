// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

/**
 * The versions that can be answered. 2.1 and older do not know {@code eckid}: a supplier that asks for those is told so,
 * instead of getting pupils named by LAS key alone.
 */
enum XsdVersie {
    /** {@code key} is required; the Smalle set holds {@code geboortedatum}. */
    V2_2("2.2"),
    /** A pupil with an ECK iD is identified by it; the Smalle set no longer holds {@code geboortedatum}. */
    V2_3("2.3");

    private final String number;

    XsdVersie(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    /** The version that was asked for, or {@code Client.XsdVersieOngeldig}. */
    static XsdVersie of(String asked) throws Refused {
        for (XsdVersie version : values()) {
            if (version.number.equals(asked)) {
                return version;
            }
        }
        throw new Refused(Fault.XSD_VERSIE_ONGELDIG, "another xsdversie than 2.2 and 2.3 was asked for");
    }
}
