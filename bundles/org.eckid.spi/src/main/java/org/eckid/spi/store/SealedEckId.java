// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import org.eckid.api.Chain;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;

/**
 * An ECK iD under seal.
 *
 * @param fingerprint keyed, per key of the board, for the reverse question; the same for two records of one human, for example after
 *     a return under a new key
 */
public record SealedEckId(PersonRef person, Origin origin, Chain chain, Sector sector, Seal seal, Sealed fingerprint) {}
