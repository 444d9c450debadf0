// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import org.eckid.api.Origin;

/** That there is an id, since when, and where it came from. */
public record MadeId(Instant at, Origin source) {}
