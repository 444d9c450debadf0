// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.source;

import java.time.Duration;

/**
 * The sizes and pauses that a service asks for; unpublished, so all are settings of the source.
 *
 * @param batchFrom from how many persons on a batch is better than single calls
 * @param batchSize the most items in a batch
 * @param pollEvery how long to wait before asking for a batch again
 * @param coolDown how long to wait after the service blocked us
 * @param submissionsPerDay how many batches may be submitted in a day
 */
public record IssuerTerms(int batchFrom, int batchSize, Duration pollEvery, Duration coolDown, int submissionsPerDay) {}
