// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eckid.api.roster.Group;
import org.eckid.api.roster.PersonName;
import org.eckid.api.roster.Pupil;
import org.eckid.api.roster.SchoolRoster;
import org.eckid.api.roster.StaffMember;
import org.eckid.api.secret.EckId;

/**
 * Writes one person by the profile "Smalle set", and is the only class of this bundle that opens an ECK iD.
 *
 * <p>UWLR 2.3: a pupil who has an ECK iD is identified by it, for a while together with the LAS key; the LAS key alone
 * is for those who have none. What the profile does not name (first names, initials, gender, e-mail, photo, BSN) is not
 * written, whatever the host hands over.
 */
final class PersonWriter {
    private final XsdVersie version;
    private final Terms terms;
    private final Set<String> groups;
    private final Set<String> combinedGroups;
    private final SeenIds seen = new SeenIds();

    PersonWriter(SchoolRoster roster, XsdVersie version, Terms terms) {
        this.version = version;
        this.terms = terms;
        this.groups = keys(
                roster.groups().stream().filter(g -> g.yearGroup().isPresent()).toList());
        this.combinedGroups = keys(
                roster.groups().stream().filter(g -> g.yearGroup().isEmpty()).toList());
    }

    void pupil(XmlOut xml, Pupil pupil, Optional<EckId> eckId) {
        xml.open("leerling");
        identify(xml, pupil.lasKey(), eckId);
        name(xml, pupil.name());
        if (version == XsdVersie.V2_2) {
            xml.element("geboortedatum", pupil.birthDate().map(LocalDate::toString));
        }
        xml.element("jaargroep", pupil.yearGroup());
        references(xml, "groep", pupil.group().filter(groups::contains).stream().toList());
        List<String> combined =
                pupil.combinedGroups().stream().filter(combinedGroups::contains).toList();
        if (!combined.isEmpty()) {
            xml.open("samengestelde_groepen");
            references(xml, "samengestelde_groep", combined);
            xml.close();
        }
        xml.close();
    }

    void member(XmlOut xml, StaffMember member, Optional<EckId> eckId) {
        xml.open("leerkracht");
        identify(xml, member.lasKey(), eckId);
        name(xml, member.name());
        List<String> own = member.groups().stream().filter(groups::contains).toList();
        List<String> combined =
                member.groups().stream().filter(combinedGroups::contains).toList();
        if (!own.isEmpty() || !combined.isEmpty()) {
            xml.open("groepen");
            references(xml, "groep", own);
            references(xml, "samengestelde_groep", combined);
            xml.close();
        }
        xml.close();
    }

    private void identify(XmlOut xml, String lasKey, Optional<EckId> eckId) {
        boolean keyGoesAlong = version == XsdVersie.V2_2 || terms.lasKey() == Terms.LasKey.BESIDE_ECK_ID;
        if (eckId.isEmpty() || keyGoesAlong) {
            xml.attribute("key", lasKey);
        }
        if (eckId.isPresent()) {
            String value = eckId.get().revealSecretValue();
            if (!seen.isNew(value)) {
                throw new AnswerBroken("two persons of this school have the same ECK iD");
            }
            xml.attribute("eckid", value);
        }
    }

    private void name(XmlOut xml, PersonName name) {
        boolean callNameOnly =
                terms.names() == Terms.PersonNames.CALL_NAME && name.callName().isPresent();
        if (!callNameOnly) {
            xml.element("achternaam", name.lastName()).element("voorvoegsel", name.prefix());
        }
        xml.element("roepnaam", name.callName());
    }

    /** References to groups that the host does not list were left out: the supplier could not follow them. */
    private static void references(XmlOut xml, String element, List<String> keys) {
        keys.forEach(key -> xml.open(element).attribute("key", key).close());
    }

    private static Set<String> keys(List<Group> groups) {
        return groups.stream().map(Group::key).collect(Collectors.toUnmodifiableSet());
    }
}
