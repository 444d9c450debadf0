// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.hashing;

/**
 * What a hasher runs with.
 *
 * @param kernel the name of the implementation, for example {@code bouncy-castle}
 * @param why why this one, and what holds it up if anything
 * @param inFlight how many hashes are worth asking for at once, at least 1
 * @param memoryMiB the most memory it takes
 */
public record HasherStatus(String kernel, String why, int inFlight, int memoryMiB) {}
