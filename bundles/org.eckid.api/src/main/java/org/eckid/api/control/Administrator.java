// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

/**
 * Who makes a change; written beside it for ever.
 *
 * @param name as the host knows the person, 1 to 128 characters
 */
public record Administrator(String name) {
    /** Refuses an empty or overlong name. */
    public Administrator {
        if (name.isBlank() || name.length() > 128) {
            throw new IllegalArgumentException("the name of the administrator has 1 to 128 characters");
        }
    }
}
