// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import org.eckid.api.PersonRef;

/** A root pseudonym under seal; dropped as soon as the person's ECK iD is stored. */
public record SealedStampseudonym(PersonRef person, Seal seal) {}
