// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

/**
 * A value lies where it must not. Never repeats the value.
 *
 * @param exit the way out
 * @param place which output of it; inside an archive the entry too
 * @param kind what was found
 * @param form how it is written there
 */
public record Finding(String exit, String place, Kind kind, String form) {
    /** One line for a person. */
    @Override
    public String toString() {
        return exit + ": " + place + " holds " + kind.words() + " (" + form + ")";
    }
}
