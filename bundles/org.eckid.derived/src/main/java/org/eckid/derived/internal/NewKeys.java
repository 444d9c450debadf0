// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

/** What happens when a board has no key yet. */
public enum NewKeys {
    /** One is made. */
    MAKE,
    /** The call fails: for when all boards have their key, so that a folder that was not mounted can't give new ids. */
    REFUSE
}
