// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

/**
 * The root pseudonym (stampseudoniem) of a person, from which the ECK iDs of all sectors are asked. Kept sealed, and only
 * until the ECK iD is there. Opaque and case-sensitive; in practice 155 characters.
 */
public final class Stampseudonym extends Secret {
    /** Wraps an absolute https URI of at most 256 characters. */
    public Stampseudonym(String value) {
        super(PseudonymForm.checked("a stampseudoniem", value));
    }
}
