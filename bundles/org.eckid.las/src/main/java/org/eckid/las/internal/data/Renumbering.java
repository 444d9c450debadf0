// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.data;

import java.util.Optional;
import org.eckid.las.internal.model.NumberKind;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.PersonNumber;
import org.eckid.las.internal.model.Verification;

/**
 * What it means that a pupil has another number now. The two cases are opposites: a replaced number was the same pupil's, and
 * its ECK iD stays; a corrected one may be somebody else's, and an ECK iD that was made from it is wrong. Taking the second
 * for the first would tie two children together at the source for ever.
 *
 * @param replaced the verified onderwijsnummer that gave way to a BSN
 * @param corrections 1 if the number was put right or taken away, else 0
 */
record Renumbering(Optional<String> replaced, int corrections) {
    static final Renumbering NONE = new Renumbering(Optional.empty(), 0);

    static Renumbering of(Person before, Person after) {
        Optional<String> former = before.number().map(PersonNumber::value);
        if (former.isEmpty() || former.equals(after.number().map(PersonNumber::value))) {
            return NONE;
        }
        boolean bsnNow = after.number().map(PersonNumber::kind).equals(Optional.of(NumberKind.BSN));
        boolean wasOnderwijsnummer =
                before.number().map(PersonNumber::kind).equals(Optional.of(NumberKind.ONDERWIJSNUMMER));
        if (!bsnNow || !wasOnderwijsnummer) {
            return new Renumbering(Optional.empty(), 1);
        }
        boolean verified = before.number().map(PersonNumber::verification).equals(Optional.of(Verification.VERIFIED));
        return verified ? new Renumbering(former, 0) : NONE;
    }
}
