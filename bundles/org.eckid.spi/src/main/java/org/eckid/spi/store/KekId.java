// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/**
 * Tells keys that wrap keys (key-encryption keys) apart, and says nothing about them.
 *
 * @param value 1 to 32 characters
 */
public record KekId(String value) {
    /** Refuses an empty or overlong id. */
    public KekId {
        if (value.isEmpty() || value.length() > 32) {
            throw new IllegalArgumentException("the id of a key has 1 to 32 characters, not " + value.length());
        }
    }
}
