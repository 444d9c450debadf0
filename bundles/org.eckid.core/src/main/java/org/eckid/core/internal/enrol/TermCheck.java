// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.spi.source.Listing;
import org.eckid.spi.source.PseudonymIssuer;
import org.eckid.spi.store.CheckedTerm;

/**
 * Asks the source for its chains and sectors. One that is in use and not listed gets no ids any more; one with another name may
 * mean something else than what was decided. Both are for an operator to look at.
 */
final class TermCheck implements Nightly.Task {
    private static final System.Logger LOG = System.getLogger(TermCheck.class.getName());
    /** A new name is told for so long. */
    private static final Duration TELL_RENAMED = Duration.ofDays(30);

    private final Workshop workshop;

    TermCheck(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public void run(BoardPlan plan) throws EckIdException {
        if (plan.source() != Origin.FETCHED || plan.channels().isEmpty()) {
            return;
        }
        PseudonymIssuer issuer = workshop.parts().issuer();
        Oin oin = plan.channels().get(0).askingOin();
        Map<String, String> chains = names(issuer.chains(oin), Chain::uri);
        Map<String, String> sectors = names(issuer.sectors(oin), Sector::uri);
        Map<String, CheckedTerm> before = workshop.terms().of(plan.board()).stream()
                .collect(Collectors.toMap(CheckedTerm::uri, Function.identity()));
        List<CheckedTerm> now = new ArrayList<>();
        now.add(check(workshop.chain().uri(), chains, before));
        for (String sector : sectors(plan)) {
            now.add(check(sector, sectors, before));
        }
        now.forEach(term -> tellNew(plan, term, before));
        workshop.terms().replace(plan.claim(), now);
    }

    private static Set<String> sectors(BoardPlan plan) {
        Set<String> sectors = new LinkedHashSet<>();
        plan.channels().forEach(channel -> sectors.add(channel.sector().uri()));
        return sectors;
    }

    private static <T> Map<String, String> names(List<Listing<T>> listings, Function<T, String> uri) {
        return listings.stream()
                .collect(Collectors.toMap(listing -> uri.apply(listing.item()), Listing::name, (one, other) -> one));
    }

    private CheckedTerm check(String uri, Map<String, String> listed, Map<String, CheckedTerm> before) {
        Optional<CheckedTerm> known = Optional.ofNullable(before.get(uri));
        CheckedTerm found = found(uri, Optional.ofNullable(listed.get(uri)), known);
        Instant since = known.filter(term ->
                        term.finding().equals(found.finding()) && term.name().equals(found.name()))
                .map(CheckedTerm::since)
                .orElse(found.since());
        boolean toldLongEnough = found.finding().equals(Optional.of(Reason.TERM_RENAMED))
                && since.plus(TELL_RENAMED).isBefore(found.since());
        return toldLongEnough
                ? new CheckedTerm(uri, found.name(), Optional.empty(), Optional.empty(), found.since())
                : new CheckedTerm(uri, found.name(), found.formerName(), found.finding(), since);
    }

    private CheckedTerm found(String uri, Optional<String> name, Optional<CheckedTerm> known) {
        Instant now = workshop.clock().instant();
        Optional<String> lastName = known.flatMap(CheckedTerm::name);
        if (name.isEmpty()) {
            return new CheckedTerm(uri, lastName, Optional.empty(), Optional.of(Reason.TERM_GONE), now);
        }
        boolean renamedNow = lastName.isPresent() && !lastName.equals(name);
        Optional<String> former = renamedNow ? lastName : known.flatMap(CheckedTerm::formerName);
        return new CheckedTerm(uri, name, former, former.map(other -> Reason.TERM_RENAMED), now);
    }

    private static void tellNew(BoardPlan plan, CheckedTerm term, Map<String, CheckedTerm> before) {
        Optional<Reason> told = Optional.ofNullable(before.get(term.uri())).flatMap(CheckedTerm::finding);
        if (term.finding().isPresent() && !term.finding().equals(told)) {
            LOG.log(
                    Level.ERROR,
                    "{0} board {1}: {2}",
                    term.finding().orElseThrow().code(),
                    plan.board().value(),
                    TermWords.of(term));
        }
    }
}
