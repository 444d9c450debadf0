// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

/** Settings that are whole numbers from 0. */
final class Naturals {
    private Naturals() {}

    /**
     * The value itself.
     *
     * @throws IllegalArgumentException naming the property, if it is negative
     */
    static int of(String property, int value, String example) {
        if (value < 0) {
            throw new IllegalArgumentException("org.eckid.hashing: " + property
                    + " can't be negative; use 0 to let the plug-in choose, or for example " + property + "="
                    + example);
        }
        return value;
    }

    /**
     * The value itself.
     *
     * @throws IllegalArgumentException naming the property, unless it is 1 or more
     */
    static int positive(String property, int value, String example) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "org.eckid.hashing: " + property + " must be 1 or more, for example " + property + "=" + example);
        }
        return value;
    }
}
