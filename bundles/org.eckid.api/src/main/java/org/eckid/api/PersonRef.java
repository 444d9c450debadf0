// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/**
 * A person of one board as the host refers to it. Says nothing about who it is: the key must not hold a name, a PGN or
 * an e-mail address, because it is stored, logged and audited.
 *
 * @param kind pupil or member of staff
 * @param key the host's own stable key within the board and kind, 1 to 128 characters
 */
public record PersonRef(PersonKind kind, String key) {
    /** Refuses an empty or overlong key. */
    public PersonRef {
        Text.required("person key", key, 128);
    }
}
