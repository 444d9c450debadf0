// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.source;

import java.time.Instant;

/** What the service says about itself. */
public record IssuerPing(boolean available, String version, Instant systemTime) {}
