// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Reason;

/**
 * A chain or sector that a board uses, as it was found at the source.
 *
 * @param uri of at most 256 characters
 * @param name under which the source listed it last
 * @param formerName before that, if it was renamed
 * @param finding what is wrong with it
 * @param since since when it is as it is
 */
public record CheckedTerm(
        String uri, Optional<String> name, Optional<String> formerName, Optional<Reason> finding, Instant since) {}
