// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardChange.Activated;
import org.eckid.api.control.BoardChange.AgreementSigned;
import org.eckid.api.control.BoardChange.Erased;
import org.eckid.api.control.BoardChange.ForwardingAllowed;
import org.eckid.api.control.BoardChange.ForwardingEnded;
import org.eckid.api.control.BoardChange.KeyRotated;
import org.eckid.api.control.BoardChange.OinAssigned;
import org.eckid.api.control.BoardChange.Registered;
import org.eckid.api.control.BoardChange.RetentionSet;
import org.eckid.api.control.BoardChange.SchoolStarts;
import org.eckid.api.control.BoardChange.SectorMapped;
import org.eckid.api.control.BoardChange.SourceChosen;
import org.eckid.api.control.BoardChange.SupplierTold;
import org.eckid.api.control.BoardChange.Suspended;
import org.eckid.api.control.BoardChange.VsoSwitchedOff;
import org.eckid.api.control.BoardChange.VsoSwitchedOn;

/** A change in words, the same in the answer to a command and in the history. */
final class ChangeWords {
    private ChangeWords() {}

    static String of(BoardChange change) {
        if (change instanceof Registered c) {
            return "registered with the Nummervoorziening on " + c.on();
        } else if (change instanceof SupplierTold c) {
            return "told its LAS supplier on " + c.on();
        } else if (change instanceof AgreementSigned c) {
            return "agreement signed on " + c.on() + " by " + c.signatory();
        } else if (change instanceof Activated) {
            return "activated";
        } else if (change instanceof Suspended c) {
            return "suspended: " + c.reason();
        } else if (change instanceof SectorMapped c) {
            return "schools of type " + c.type().code() + " belong to sector "
                    + c.sector().uri();
        } else if (change instanceof KeyRotated) {
            return "another key for the ids was asked for";
        } else if (change instanceof SourceChosen c) {
            return "ids are " + Desk.lower(c.source());
        }
        return change instanceof RetentionSet || change instanceof Erased ? ofErasure(change) : ofSchool(change);
    }

    private static String ofErasure(BoardChange change) {
        if (change instanceof RetentionSet c) {
            return "who left is erased after " + c.days() + " days";
        }
        Erased c = (Erased) change;
        return "erased: " + c.fetchedIds() + " fetched and " + c.derivedIds() + " derived ids, " + c.rootPseudonyms()
                + " root pseudonyms, " + c.openBatches() + " open batches, " + c.persons() + " persons";
    }

    private static String ofSchool(BoardChange change) {
        if (change instanceof SchoolStarts c) {
            return "school " + c.school().value() + " starts on " + c.on();
        } else if (change instanceof ForwardingAllowed c) {
            return "school " + c.school().value() + ": supplier " + c.supplier().value() + " allowed from " + c.from()
                    + c.until().map(last -> " until " + last).orElse("");
        } else if (change instanceof ForwardingEnded c) {
            return "school " + c.school().value() + ": supplier " + c.supplier().value() + " no longer allowed";
        } else if (change instanceof VsoSwitchedOn c) {
            return "school " + c.school().value() + ": VSO switched on: " + c.reason();
        } else if (change instanceof VsoSwitchedOff c) {
            return "school " + c.school().value() + ": VSO switched off";
        } else if (change instanceof OinAssigned c) {
            return "school " + c.school().value() + ": OIN " + c.oin().value();
        }
        return change.getClass().getSimpleName();
    }
}
