// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.PersonKind;
import org.eckid.las.internal.FakeField;
import org.eckid.las.internal.TestLas;
import org.eckid.las.internal.model.StoredPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    private TestLas test;
    private Pages pages;

    @BeforeEach
    void open(@TempDir Path folder) {
        test = new TestLas(folder);
        test.sample();
        pages = new Pages(test.las().register(), test.las().fields(), test.las().board());
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void answersEveryExitThatItLists() {
        List<URI> exits = new AllExits(test.las().register()).list();

        assertTrue(exits.size() > 250, "exits: " + exits.size());
        for (URI exit : exits) {
            assertEquals(200, get(exit.toString()).status(), exit.toString());
        }
    }

    @Test
    void hasNoPageForWhatIsNotThere() {
        for (String nowhere : List.of(
                "/las/x",
                "/las/pupils/9999",
                "/las/pupils/x",
                "/las/schools/00AA00",
                "/las/export/edexml/x.xml",
                "/las/export/x",
                "/las/api/x",
                "/las/api/staff/1",
                "/las/schools/x")) {
            assertEquals(404, get(nowhere).status(), nowhere);
        }
    }

    @Test
    void escapesWhatItShows() {
        StoredPerson odd = pupil("1004");
        for (String page : List.of("/las/pupils", "/las/pupils/" + odd.id(), "/las/search?q=%3Ctest%3E")) {
            String body = get(page).body();
            assertFalse(body.contains("<test>"), page);
            assertTrue(body.contains("Zoon &lt;test&gt;"), page);
        }
        assertTrue(get("/las/search?q=%22%3E%3Cscript%3E").body().contains("value=\"&quot;&gt;&lt;script&gt;\""));
    }

    @Test
    void showsTheExtraFieldEverywhereOnceItIsThere() {
        String address = "/las/pupils/" + pupil("1001").id();
        assertFalse(get(address).body().contains("ECK iD</dt>"), "before");
        FakeField field = new FakeField();
        test.las().fields().add(field);

        assertTrue(
                get(address).body().contains("<dt>ECK iD</dt>\n<dd>aanwezig</dd>"),
                get(address).body());
        assertTrue(get("/las/pupils").body().contains("<th scope=\"col\">ECK iD</th>"));
        assertTrue(get("/las/staff").body().contains("<td>wacht</td>"));
        assertTrue(get("/las/fields").body().contains("ECK iD (English)"));
        assertTrue(get("/las/export/pupils.csv").body().contains(";\"eckId\"\r\n"));
        assertTrue(get("/las/export/pupils.csv").body().contains(";\"aanwezig\"\r\n"));

        test.las().fields().remove(field);
        assertFalse(get(address).body().contains("ECK iD</dt>"), "after");
    }

    @Test
    void staysUpWhenTheFieldFails() {
        test.las().fields().add(new FailingField());

        assertTrue(get("/las/pupils").body().contains("<td>onbekend</td>"));
        assertEquals(200, get("/las/api/pupils").status());
    }

    @Test
    void listsBySchoolAndGroup() {
        assertEquals(60, rows(get("/las/pupils")));
        assertEquals(16, rows(get("/las/pupils?school=99SB00")));
        assertEquals(4, rows(get("/las/pupils?school=20DP00&group=G1")));
        assertEquals(10, rows(get("/las/staff")));
        assertEquals(
                33, get("/las/export/pupils.csv?school=20DP00").body().lines().count());
    }

    @Test
    void keepsFormulasOutOfSpreadsheets() {
        assertEquals("\"'=1+1\"", Exports.cell("=1+1"));
        assertEquals("\"'-1\"", Exports.cell("-1"));
        assertEquals("\"a \"\"b\"\"\"", Exports.cell("a \"b\""));
    }

    private StoredPerson pupil(String key) {
        return test.las().register().persons(PersonKind.PUPIL).stream()
                .filter(one -> one.person().lasKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static int rows(Answer page) {
        return page.body().split("<tr><td>", -1).length - 1;
    }

    private Answer get(String address) {
        URI uri = URI.create(address);
        List<String> path = Stream.of(uri.getPath().substring("/las".length()).split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        Map<String, String> parameters = new HashMap<>();
        Optional.ofNullable(uri.getRawQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return pages.answer(new Question(path, parameters));
    }
}
