// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Origin;

/**
 * What the source said about itself.
 *
 * @param available whether it can work now
 * @param version what it calls its version; empty for a local source
 * @param systemTime its clock; empty for a local source
 * @param took how long the answer took
 */
public record SourceCheck(
        Origin source, boolean available, Optional<String> version, Optional<Instant> systemTime, Duration took) {}
