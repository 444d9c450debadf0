// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.boards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Sector;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardChange.AgreementSigned;
import org.eckid.api.control.BoardState;
import org.eckid.api.control.Forwarding;
import org.eckid.api.control.RecordedChange;

/** The sum of a board's changes at one moment. Not changed after it is built, so it may be shared. */
public final class BoardRecord {
    private final List<RecordedChange> changes;
    private final Map<Brin, LocalDate> starts = new HashMap<>();
    private final Map<Brin, List<Forwarding>> forwarding = new HashMap<>();
    private final Map<Brin, String> vsoReasons = new HashMap<>();
    private final Map<EducationType, Sector> sectors = new HashMap<>();
    private final Map<Brin, Oin> oins = new HashMap<>();
    private Optional<LocalDate> registered = Optional.empty();
    private Optional<LocalDate> supplierTold = Optional.empty();
    private Optional<AgreementSigned> agreement = Optional.empty();
    private Optional<BoardState> switched = Optional.empty();
    private Origin source = Origin.FETCHED;
    private OptionalInt retentionDays = OptionalInt.empty();
    private boolean erased;
    private int keyDecision;

    BoardRecord(List<RecordedChange> changes) {
        this.changes = List.copyOf(changes);
        this.changes.forEach(recorded -> {
            apply(recorded.change());
            if (recorded.change() instanceof BoardChange.KeyRotated) {
                keyDecision = recorded.number();
            }
        });
    }

    private void apply(BoardChange change) {
        if (change instanceof BoardChange.Registered step) {
            registered = Optional.of(step.on());
        } else if (change instanceof BoardChange.SupplierTold step) {
            supplierTold = Optional.of(step.on());
        } else if (change instanceof AgreementSigned step) {
            agreement = Optional.of(step);
        } else if (change instanceof BoardChange.Activated) {
            switched = Optional.of(BoardState.ACTIVE);
            erased = false;
        } else if (change instanceof BoardChange.Suspended) {
            switched = Optional.of(BoardState.SUSPENDED);
        } else if (change instanceof BoardChange.SourceChosen chosen) {
            source = chosen.source();
        } else if (change instanceof BoardChange.RetentionSet set) {
            retentionDays = OptionalInt.of(set.days());
        } else if (change instanceof BoardChange.Erased) {
            erased = true;
        } else {
            applyToSchool(change);
        }
    }

    private void applyToSchool(BoardChange change) {
        if (change instanceof BoardChange.SchoolStarts start) {
            starts.put(start.school(), start.on());
        } else if (change instanceof BoardChange.ForwardingAllowed allowed) {
            allow(allowed);
        } else if (change instanceof BoardChange.ForwardingEnded ended) {
            forwardingOf(ended.school()).removeIf(held -> held.supplier().equals(ended.supplier()));
        } else if (change instanceof BoardChange.VsoSwitchedOn on) {
            vsoReasons.put(on.school(), on.reason());
        } else if (change instanceof BoardChange.VsoSwitchedOff off) {
            vsoReasons.remove(off.school());
        } else if (change instanceof BoardChange.SectorMapped mapped) {
            sectors.put(mapped.type(), mapped.sector());
        } else if (change instanceof BoardChange.OinAssigned assigned) {
            oins.put(assigned.school(), assigned.oin());
        }
    }

    /** One permission per supplier and school: a new one replaces the old. */
    private void allow(BoardChange.ForwardingAllowed allowed) {
        List<Forwarding> held = forwardingOf(allowed.school());
        held.removeIf(old -> old.supplier().equals(allowed.supplier()));
        held.add(new Forwarding(allowed.supplier(), allowed.from(), allowed.until()));
    }

    private List<Forwarding> forwardingOf(Brin school) {
        return forwarding.computeIfAbsent(school, none -> new ArrayList<>());
    }

    /** All changes, oldest first. */
    public List<RecordedChange> changes() {
        return changes;
    }

    /** Step 1. */
    public Optional<LocalDate> registered() {
        return registered;
    }

    /** Step 2. */
    public Optional<LocalDate> supplierTold() {
        return supplierTold;
    }

    /** Step 3. */
    public Optional<AgreementSigned> agreement() {
        return agreement;
    }

    /** Where the ids come from. */
    public Origin source() {
        return source;
    }

    /** After how many days who left is erased, if the board decided on it. */
    public OptionalInt retentionDays() {
        return retentionDays;
    }

    /** Whether all was erased, and the board was not activated since: nothing is to be kept of its persons. */
    public boolean erased() {
        return erased;
    }

    /** The number of the last change that asked for another key; 0 if none did. */
    public int keyDecision() {
        return keyDecision;
    }

    /** Whether all three steps are recorded. */
    public boolean stepsDone() {
        return registered.isPresent() && supplierTold.isPresent() && agreement.isPresent();
    }

    /** Whether the board takes part. */
    public BoardState state() {
        if (!stepsDone()) {
            return BoardState.PREPARING;
        }
        return switched.orElse(BoardState.READY);
    }

    /** From when a school takes part. */
    public Optional<LocalDate> startOf(Brin school) {
        return Optional.ofNullable(starts.get(school));
    }

    /** Why a VSO school takes part, if it does. */
    public Optional<String> vsoReasonOf(Brin school) {
        return Optional.ofNullable(vsoReasons.get(school));
    }

    /** Who may get a school's ids. */
    public List<Forwarding> forwarding(Brin school) {
        return List.copyOf(forwarding.getOrDefault(school, List.of()));
    }

    /** The board's own answer to which sector a type belongs to. */
    public Optional<Sector> sectorOf(EducationType type) {
        return Optional.ofNullable(sectors.get(type));
    }

    /** The OIN that was assigned to a school. */
    public Optional<Oin> oinOf(Brin school) {
        return Optional.ofNullable(oins.get(school));
    }
}
