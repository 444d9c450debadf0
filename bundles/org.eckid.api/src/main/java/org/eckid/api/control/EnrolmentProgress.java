// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Reason;

/**
 * How far an enrolment is.
 *
 * @param startedAt when the run began
 * @param persons how many persons take part in it
 * @param present how many of them have an id
 * @param hashed how many were hashed in this run
 * @param waiting how many wait for the source, for a retry or for their turn
 * @param failed how many can't have one until a person acts
 * @param waitsFor what holds it up at this moment, if anything
 */
public record EnrolmentProgress(
        Instant startedAt, int persons, int present, int hashed, int waiting, int failed, Optional<Reason> waitsFor) {}
