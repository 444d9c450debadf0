// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

/** What the operator chose about the content of answers. */
record Terms(LasKey lasKey, PersonNames names) {

    /** Whether a person who has an ECK iD is also given its LAS key in version 2.3; 2.2 requires the key. */
    enum LasKey {
        /** For a while, so that suppliers can match what they know by LAS key. */
        BESIDE_ECK_ID,
        /** Only where there is no ECK iD: the end of the transition. */
        ONLY_WITHOUT_ECK_ID
    }

    /** How much of a name is sent. */
    enum PersonNames {
        /** Achternaam, voorvoegsel and roepnaam. */
        FULL,
        /** Roepnaam alone, where there is one. */
        CALL_NAME
    }
}
