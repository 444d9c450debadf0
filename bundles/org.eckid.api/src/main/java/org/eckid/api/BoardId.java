// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/**
 * The school board (bestuur), as the host names it.
 *
 * @param value the host's own key of the board
 */
public record BoardId(String value) {}
