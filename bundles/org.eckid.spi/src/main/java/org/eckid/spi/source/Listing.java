// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.source;

import java.time.Instant;

/**
 * A chain or sector as the service lists it.
 *
 * @param <T> chain or sector
 */
public record Listing<T>(T item, String name, String description, Instant lastEdited) {}
