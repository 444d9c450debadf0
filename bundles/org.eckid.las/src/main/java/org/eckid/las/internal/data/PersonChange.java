// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.data;

import org.eckid.api.PersonRef;

/** What an import did to one person, as far as the plug-in wants to know. */
public record PersonChange(PersonRef person, Kind kind) {

    /** The kinds of change that make a difference to an ECK iD. */
    public enum Kind {
        /** New, back again, or with another PGN or verification. */
        CHANGED,
        /** Not enrolled or employed any more. */
        LEFT
    }
}
