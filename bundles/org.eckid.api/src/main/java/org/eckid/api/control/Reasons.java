// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

/** The texts that people must give with a change. */
final class Reasons {
    private Reasons() {}

    static void required(String what, String text) {
        if (text.isBlank() || text.length() > 500) {
            throw new IllegalArgumentException("the " + what + " has 1 to 500 characters");
        }
    }
}
