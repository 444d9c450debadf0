// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.source;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.secret.HashedPgn;

/**
 * A replaced PGN, as hashes.
 *
 * @param effectiveFrom empty for at once
 */
public record HashReplacement(HashedPgn former, HashedPgn current, Optional<Instant> effectiveFrom) {}
