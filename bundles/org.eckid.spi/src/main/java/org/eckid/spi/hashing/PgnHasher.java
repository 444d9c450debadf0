// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.hashing;

import java.util.concurrent.CompletionStage;
import org.eckid.api.PersonKind;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Checks and hashes PGNs: lower-case hexadecimal scrypt (N=131072, r=8, p=4, 32 bytes) over the UTF-8 of the PGN in
 * lower case, with the salt of the environment. One hash costs seconds of a core and 128 MiB or more, so the work never
 * happens on the calling thread and is bounded by a budget of memory.
 */
@ConsumerType
public interface PgnHasher {

    /** Whether this can be a PGN of a person of this kind, and of which sort. Cheap; the service itself accepts typos. */
    PgnForm check(Pgn pgn, PersonKind kind);

    /**
     * Hashes, when its turn comes. Do not queue more than {@link HasherStatus#inFlight()} at once.
     *
     * @return fails with an {@link org.eckid.api.EckIdException}: {@code PGN_INVALID}, or {@code HASHER_UNAVAILABLE}
     *     when there is no memory for it or the hasher stops
     */
    CompletionStage<HashedPgn> hash(Pgn pgn, PersonKind kind);

    /** What runs, and why. */
    HasherStatus status();
}
