// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.ZoneId;

/**
 * How many batches may be submitted in a day, by all boards and nodes together.
 *
 * @param zone where the day begins at midnight
 */
public record Quota(int perDay, ZoneId zone) {}
