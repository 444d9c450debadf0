// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.eckid.kit.TestPerson;

/** The planted persons as the EDEXML file of a school, which is how persons come into the reference LAS. */
record SchoolFile(List<TestPerson> persons) {
    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <EDEX>
                  <school>
                    <schooljaar>2026-2027</schooljaar>
                    <brincode>20DP</brincode>
                    <dependancecode>00</dependancecode>
                    <xsdversie>2.1</xsdversie>
                  </school>
                  <groepen><groep key="G5"><naam>Groep 5</naam><jaargroep>5</jaargroep></groep></groepen>
                  <leerlingen>%s</leerlingen>
                  <leerkrachten>%s</leerkrachten>
                </EDEX>
                """.formatted(all(TestPerson.Role.PUPIL), all(TestPerson.Role.STAFF));
    }

    private String all(TestPerson.Role role) {
        return persons.stream()
                .filter(person -> person.role() == role)
                .map(role == TestPerson.Role.PUPIL ? SchoolFile::pupil : SchoolFile::staff)
                .collect(Collectors.joining());
    }

    private static String pupil(TestPerson person) {
        return """
                <leerling key="%s"><achternaam>%s</achternaam><roepnaam>Anonia</roepnaam><jaargroep>5</jaargroep>\
                <groep key="G5"/><bsn>%s</bsn></leerling>
                """.formatted(person.key(), person.lastName(), person.numberOrEmailAddress());
    }

    private static String staff(TestPerson person) {
        return """
                <leerkracht key="%s"><achternaam>%s</achternaam><roepnaam>Juf</roepnaam>\
                <emailadres>%s</emailadres></leerkracht>
                """.formatted(person.key(), person.lastName(), person.numberOrEmailAddress());
    }
}
