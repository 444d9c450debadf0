// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eckid.api.PersonRef;
import org.eckid.api.roster.Pupil;
import org.eckid.api.roster.SchoolRoster;
import org.eckid.api.roster.StaffMember;
import org.eckid.api.secret.EckId;
import org.jspecify.annotations.Nullable;

/**
 * The sink that the door gives ids to: writes pupils, then staff, each as it comes, so that neither the answer nor the
 * ids of a whole school are ever in memory. Writes nothing before the first person, because until then the door may still
 * refuse. For one visit and one thread.
 */
final class PupilsAnswer implements BiConsumer<PersonRef, Optional<EckId>> {
    private final Reply reply;
    private final AnswerHead head;
    private final PersonWriter writer;
    private final SchoolRoster roster;
    private final Iterator<Pupil> pupils;
    private final Iterator<StaffMember> staff;
    private @Nullable XmlOut xml;
    private boolean amongStaff;

    PupilsAnswer(Reply reply, SchoolRoster roster, XsdVersie version, Terms terms, Instant madeAt) {
        this.reply = reply;
        this.roster = roster;
        this.head = new AnswerHead(roster, version, madeAt);
        this.writer = new PersonWriter(roster, version, terms);
        this.pupils = roster.pupils().iterator();
        this.staff = roster.staff().iterator();
    }

    /** Whom to ask the door for, in the order in which they are written. */
    List<PersonRef> persons() {
        List<PersonRef> persons = new ArrayList<>();
        roster.pupils().forEach(pupil -> persons.add(pupil.ref()));
        roster.staff().forEach(member -> persons.add(member.ref()));
        return persons;
    }

    @Override
    public void accept(PersonRef person, Optional<EckId> eckId) {
        XmlOut out = begun();
        if (pupils.hasNext()) {
            Pupil pupil = pupils.next();
            same(person, pupil.ref());
            writer.pupil(out, pupil, eckId);
        } else if (staff.hasNext()) {
            StaffMember member = staff.next();
            same(person, member.ref());
            toStaff(out);
            writer.member(out, member, eckId);
        } else {
            throw new AnswerBroken("the door gave more persons than were asked for");
        }
    }

    /** Ends the answer, after the door has given everybody. */
    void finish() {
        if (pupils.hasNext() || staff.hasNext()) {
            throw new AnswerBroken("the door did not give every person that was asked for");
        }
        begun().finish();
    }

    private XmlOut begun() {
        XmlOut out = xml;
        if (out == null) {
            out = XmlOut.envelope(reply.begin());
            head.write(out);
            out.open("leerlingen");
            xml = out;
        }
        return out;
    }

    private void toStaff(XmlOut out) {
        if (!amongStaff) {
            amongStaff = true;
            out.close().open("leerkrachten");
        }
    }

    /** An id beside the wrong person would be the worst answer of all. */
    private static void same(PersonRef given, PersonRef expected) {
        if (!given.equals(expected)) {
            throw new AnswerBroken("the door gave the persons in another order than asked");
        }
    }
}
