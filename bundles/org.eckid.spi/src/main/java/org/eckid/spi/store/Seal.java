// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/**
 * A value under seal.
 *
 * @param version of the board's key that closed it, see {@link BoardKey#version}
 * @param number of this seal among all that this key closed, from 1; no two rows have the same
 * @param content opaque
 */
public record Seal(int version, long number, Sealed content) {}
