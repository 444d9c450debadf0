// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

/**
 * A value was seen.
 *
 * @param kind what it is
 * @param form how it was written down, in words
 */
public record Match(Kind kind, String form) {}
