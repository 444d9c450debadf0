// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

/**
 * What is used of the batches that may be submitted today, by all boards and nodes together.
 *
 * @param refused the source itself said today that no more may come
 */
public record SubmissionsToday(int used, int perDay, boolean refused) {}
