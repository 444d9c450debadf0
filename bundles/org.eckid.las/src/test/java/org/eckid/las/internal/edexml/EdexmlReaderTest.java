// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eckid.api.PersonKind;
import org.eckid.las.ImportException;
import org.eckid.las.internal.model.NumberKind;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.SchoolFile;
import org.eckid.las.internal.model.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdexmlReaderTest {
    private static final String SCHOOL = "<school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode></school>";
    private static final String GROUPS = "<groepen><groep key='G1'><naam>Een</naam><jaargroep>1</jaargroep></groep>"
            + "<samengestelde_groep key='S1'><naam>Plus</naam></samengestelde_groep></groepen>";
    private static final String PUPIL = "<achternaam>Nep</achternaam><roepnaam>Testa</roepnaam>";

    @Test
    void readsSchoolGroupsPupilsAndStaff() throws ImportException {
        SchoolFile file =
                read("<EDEX>" + SCHOOL.replace("</brincode>", "</brincode><dependancecode>03</dependancecode>")
                        + GROUPS
                        + "<leerlingen><leerling key='7'><achternaam>Nep</achternaam><voorvoegsel>van</voorvoegsel>"
                        + "<roepnaam>Testa</roepnaam><geboortedatum>2019-02-03</geboortedatum><geslacht>2</geslacht>"
                        + "<jaargroep>1</jaargroep><groep key='G1'/><samengestelde_groepen><samengestelde_groep key='S1'/>"
                        + "</samengestelde_groepen><bsn>063138219</bsn></leerling></leerlingen>"
                        + "<leerkrachten><leerkracht key='L1'><roepnaam>Lesa</roepnaam><emailadres>l@x.example</emailadres>"
                        + "<groepen><groep key='G1'><rol>LRK</rol></groep><samengestelde_groep key='S1'/></groepen>"
                        + "</leerkracht></leerkrachten></EDEX>");

        assertEquals("99XX03", file.school().brin().value());
        assertEquals("BO", file.school().type().code());
        assertEquals(2, file.groups().size());
        Person pupil = file.persons(PersonKind.PUPIL).get(0);
        assertEquals("Nep", pupil.name().lastName());
        assertEquals(Optional.of(LocalDate.of(2019, 2, 3)), pupil.birthDate());
        assertEquals(Optional.of("G1"), pupil.group());
        assertEquals(List.of("S1"), pupil.moreGroups());
        assertEquals("063138219", pupil.number().orElseThrow().value());
        Person staff = file.persons(PersonKind.STAFF).get(0);
        assertEquals("", staff.name().lastName());
        assertEquals(Optional.of("l@x.example"), staff.email());
        assertEquals(List.of("G1", "S1"), staff.moreGroups());
    }

    @ParameterizedTest
    @CsvSource({
        "<EDEX>, </EDEX>",
        "<EDEX xmlns='http://www.edustandaard.nl/edexml/2'>, </EDEX>",
        "<e:EDEX xmlns:e='urn:x' xmlns='urn:x'>, </e:EDEX>"
    })
    void takesAnyNamespaceOrNone(String open, String close) throws ImportException {
        assertEquals(1, read(open + SCHOOL + pupils(PUPIL) + close).persons().size());
    }

    @Test
    void skipsWhatItDoesNotKnowHoweverDeep() throws ImportException {
        String unknown = "<x><leerling key='9'/><y><z>t</z></y></x>";
        String noise = "<foto>" + "A".repeat(200_000) + "</foto>" + unknown;
        SchoolFile file = read("<EDEX>" + unknown + SCHOOL.replace("<brincode>", unknown + "<brincode>")
                + pupils(noise + PUPIL + noise + "<bsn>111222333</bsn>") + "<vestigingen/></EDEX>");

        assertEquals(1, file.persons().size());
        assertEquals("111222333", file.persons().get(0).number().orElseThrow().value());
    }

    @Test
    void leavesOutPupilsWhoHaveLeft() throws ImportException {
        SchoolFile file = read("<EDEX>" + SCHOOL + "<leerlingen>"
                + "<leerling key='1'>" + PUPIL + "<jaargroep>H</jaargroep></leerling>"
                + "<leerling key='2'>" + PUPIL + "<uitstroomdatum>2026-10-05</uitstroomdatum></leerling>"
                + "<leerling key='3'>" + PUPIL + "<uitstroomdatum>2026-10-06</uitstroomdatum></leerling>"
                + "</leerlingen></EDEX>");

        assertEquals(List.of("3"), file.persons().stream().map(Person::lasKey).toList());
    }

    @Test
    void knowsWhichNumberItIsAndWhetherItIsVerified() throws ImportException {
        String block = "<toevoegingen><blok><code>X</code><opmerking>false</opmerking></blok>"
                + "<blok><code>org.eckid.geverifieerd</code><opmerking>false</opmerking></blok></toevoegingen>";
        Person waiting = one(PUPIL + "<onderwijsnummer>101222331</onderwijsnummer>" + block);
        Person old = one(PUPIL + "<sofinummer> 063138219 </sofinummer>");

        assertEquals(NumberKind.ONDERWIJSNUMMER, waiting.number().orElseThrow().kind());
        assertEquals(Verification.NOT_VERIFIED, waiting.number().orElseThrow().verification());
        assertEquals(NumberKind.BSN, old.number().orElseThrow().kind());
        assertEquals("063138219", old.number().orElseThrow().value());
        assertEquals(Verification.VERIFIED, old.number().orElseThrow().verification());
        assertTrue(one(PUPIL + "<bsn_ondwnr-4>8219</bsn_ondwnr-4>").number().isEmpty());
    }

    @Test
    void hasNoPlaceForAnEckIdThatAFileBrings() throws ImportException {
        String eckId = "https://ketenid.nl/pilot/" + "a".repeat(128);
        SchoolFile file = read("<EDEX>" + SCHOOL + "<leerlingen><leerling key='1' eckid='" + eckId + "'>" + PUPIL
                + "</leerling></leerlingen></EDEX>");

        assertFalse(new EdexmlWriter().write(file).contains("ketenid"));
    }

    @Test
    void refusesADocumentTypeAndResolvesNoEntity() {
        String entity = "<!DOCTYPE EDEX [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
        String message = refusal(entity + "<EDEX>" + SCHOOL + pupils(PUPIL.replace("Nep", "&e;")) + "</EDEX>");

        assertTrue(message.contains("DOCTYPE"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<leerling key='1'><achternaam>x | XML is broken",
                "<leerling><achternaam>x</achternaam></leerling> | without a key",
                "<leerling key='1'><geslacht>1</geslacht></leerling> | without achternaam",
                "<leerling key='1'><roepnaam>x</roepnaam><geslacht>m</geslacht></leerling> | geslacht",
                "<leerling key='1'><roepnaam>x</roepnaam><geboortedatum>3-2-19</geboortedatum></leerling> | date",
                "<leerling key='1'><roepnaam>x</roepnaam></leerling>"
                        + "<leerling key='1'><roepnaam>y</roepnaam></leerling> | same key",
                "<leerling key='1'><roepnaam>x</roepnaam><groep key='no'/></leerling> | does not list",
                "<leerling key='1'><roepnaam>x</roepnaam><groep key='S1'/></leerling> | does not list"
            })
    void namesLineFaultAndRemedy(String pupils, String expected) {
        String message = refusal("<EDEX>\n" + SCHOOL + GROUPS + "\n<leerlingen>" + pupils + "</leerlingen></EDEX>");

        assertTrue(message.startsWith("test.xml, line 3: "), message);
        assertTrue(message.contains(expected), message);
        assertFalse(message.contains("\n"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | not XML",
                "<html/> | not EDEX",
                "<EDEX/> | no school block",
                "<EDEX><school><schooljaar>2026-2027</schooljaar><schoolkey>9</schoolkey></school></EDEX> | no brincode",
                "<EDEX><school><schooljaar>2026-2028</schooljaar><brincode>99XX</brincode></school></EDEX> | school year",
                "<EDEX><school><schooljaar>2026-2027</schooljaar><brincode>9XX</brincode></school></EDEX> | BRIN"
            })
    void refusesWhatIsNotASchoolInEdexml(String document, String expected) {
        String message = refusal(document);

        assertTrue(message.contains(expected), message);
    }

    @Test
    void neverRepeatsANumberInARefusal() {
        String message = refusal("<EDEX>" + SCHOOL
                + pupils(PUPIL + "<bsn>06313821906313821906313821906313821906313821"
                        + "90631382190631382190631382190631382190631382190</bsn>")
                + "</EDEX>");

        assertFalse(message.contains("063138219"), message);
    }

    private static Person one(String pupil) throws ImportException {
        return read("<EDEX>" + SCHOOL + pupils(pupil) + "</EDEX>").persons().get(0);
    }

    private static String pupils(String content) {
        return "<leerlingen><leerling key='1'>" + content + "</leerling></leerlingen>";
    }

    private static String refusal(String document) {
        return String.valueOf(
                assertThrows(ImportException.class, () -> read(document)).getMessage());
    }

    private static SchoolFile read(String document) throws ImportException {
        ByteArrayInputStream content = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        return new EdexmlReader("test.xml", content, LocalDate.of(2026, 10, 5)).read();
    }
}
