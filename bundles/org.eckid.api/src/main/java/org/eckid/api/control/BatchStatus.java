// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Reason;

/**
 * A batch that has not ended.
 *
 * @param persons how many it holds
 * @param since when it came into its state
 * @param waitsFor what it waits for
 * @param lookAt when it is looked at again
 */
public record BatchStatus(
        Content content, State state, int persons, Instant since, Optional<Reason> waitsFor, Optional<Instant> lookAt) {

    /** What is asked in it. */
    public enum Content {
        /** Root pseudonyms, for hashes. */
        ROOT_PSEUDONYMS,
        /** ECK iDs, for root pseudonyms. */
        ECK_IDS
    }

    /** How far it is. */
    public enum State {
        /** Written down; on its way to the source, or cut off there. */
        PREPARED,
        /** The source took it; it is asked for until it is finished. */
        SUBMITTED,
        /** No answer came: nobody knows whether the source took it. It is submitted anew after a while. */
        UNKNOWN
    }
}
