// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Clock;
import java.time.Instant;

/** Gives out pseudonyms: follows replacements at this moment. Only its callers write in the book. */
final class Issuer {

    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Replacements replacements = new Replacements();
    private final Clock clock;

    Issuer(Clock clock) {
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    String stampseudonym(String hpgn) {
        return pseudonyms.stampseudonym(replacements.first(hpgn, clock.instant()));
    }

    String eckId(String stampseudonym, String chainId, String sectorId) {
        return pseudonyms.eckId(stampseudonym, chainId, sectorId);
    }

    void replace(String hpgnOld, String hpgnNew, Instant from) {
        replacements.replace(hpgnOld, hpgnNew, from, clock.instant());
    }
}
