// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.screen;

/** A number with its noun. */
public final class Count {
    private Count() {}

    /** For example "1 school" or "3 schools". */
    public static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
