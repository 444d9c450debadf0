// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of persons who left: nothing is given of them from that moment, and what is kept is erased after a term.
 *
 * @param days the board's term, or the operator's if it decided none
 * @param waiting how many persons left and are not erased yet
 * @param next when the term of the first of them ends; it is erased in the night after that
 */
public record Retention(int days, int waiting, Optional<Instant> next) {}
