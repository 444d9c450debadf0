// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Reason;

/**
 * Runs of a board that could not go on.
 *
 * @param reason with what the last one failed
 * @param failures how many failed in a row
 * @param until when it is tried again; empty if that is due
 */
public record HeldUp(Reason reason, int failures, Optional<Instant> until) {}
