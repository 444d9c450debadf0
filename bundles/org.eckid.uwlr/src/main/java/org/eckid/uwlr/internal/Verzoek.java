// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.roster.SchoolYear;

/**
 * A {@code leerlinggegevens_verzoek}. A {@code gegevenssetid} is allowed and changes nothing: there is one set here, the
 * smallest.
 *
 * @param school which school, by {@code brincode} and {@code dependancecode}; empty if {@code schoolkey} names it
 * @param schoolkey which school, in the supplier's own words; empty if the BRIN names it
 * @param xsdVersie as asked, not yet checked
 * @param lastReceived {@code laatstontvangengegevens}
 */
record Verzoek(
        SchoolYear year,
        Optional<Brin> school,
        Optional<String> schoolkey,
        String xsdVersie,
        Optional<Instant> lastReceived) {}
