// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/**
 * A chain in which pseudonyms are used; an ECK iD belongs to one chain and one sector.
 *
 * @param uri as {@code retrieveChains} of the Nummervoorziening gives it
 */
public record Chain(String uri) {
    /** Refuses what is not an absolute URI. */
    public Chain {
        Text.uri("chain", uri);
    }
}
