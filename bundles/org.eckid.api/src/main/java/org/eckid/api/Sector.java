// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/**
 * A sector of education (PO, VO, MBO, HO). The same pupil has another ECK iD in another sector.
 *
 * @param uri as {@code retrieveSectors} of the Nummervoorziening gives it
 */
public record Sector(String uri) {
    /** Refuses what is not an absolute URI. */
    public Sector {
        Text.uri("sector", uri);
    }
}
