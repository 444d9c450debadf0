// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eckid.api.roster.Group;
import org.eckid.api.roster.SchoolRoster;

/** Writes what comes before the pupils: the school and its groups. */
final class AnswerHead {
    private final SchoolRoster roster;
    private final XsdVersie version;
    private final Instant madeAt;

    /**
     * What will be written.
     *
     * @param madeAt in whole seconds; the supplier may send it back as {@code laatstontvangengegevens}
     */
    AnswerHead(SchoolRoster roster, XsdVersie version, Instant madeAt) {
        this.roster = roster;
        this.version = version;
        this.madeAt = madeAt;
    }

    void write(XmlOut xml) {
        xml.openAnswer("leerlinggegevens_antwoord").open("leerlinggegevens");
        school(xml);
        groups(xml);
    }

    private void school(XmlOut xml) {
        xml.open("school")
                .element("schooljaar", roster.year().value())
                .element("brincode", roster.school().brin4())
                .element("dependancecode", roster.school().location())
                .element(
                        "aanmaakdatum",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(madeAt.atZone(RequestReader.DUTCH)))
                .element("xsdversie", version.number())
                .close();
    }

    private void groups(XmlOut xml) {
        List<Group> groups = roster.groups();
        if (groups.isEmpty()) {
            return;
        }
        xml.open("groepen");
        groups.stream().filter(group -> group.yearGroup().isPresent()).forEach(group -> group(xml, "groep", group));
        groups.stream()
                .filter(group -> group.yearGroup().isEmpty())
                .forEach(group -> group(xml, "samengestelde_groep", group));
        xml.close();
    }

    private static void group(XmlOut xml, String element, Group group) {
        xml.open(element)
                .attribute("key", group.key())
                .element("naam", group.name())
                .element("jaargroep", group.yearGroup())
                .close();
    }
}
