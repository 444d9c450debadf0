// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.roster.Group;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.las.internal.data.SchoolRegister.Snapshot;
import org.eckid.las.internal.model.SchoolFacts;
import org.eckid.spi.gateway.HiddenField;
import org.eckid.spi.host.Board;

/** The start page, the schools with their groups, and the catalogue of fields. */
final class SchoolPages {
    private final SchoolRegister register;
    private final Board board;
    private final ExtraFields extra;

    SchoolPages(SchoolRegister register, Board board, ExtraFields extra) {
        this.register = register;
        this.board = board;
        this.extra = extra;
    }

    Answer home() {
        Markup text =
                Markup.of("p", "Een klein leerlingadministratiesysteem om het ECK iD-veld op te draaien en te tonen.");
        return Answer.page(Markup.all(List.of(text, schoolTable(), Markup.searchForm(""))), board.name());
    }

    Answer schools() {
        return Answer.page(schoolTable(), "Scholen");
    }

    Answer school(String brin) {
        return find(register, brin).map(this::school).orElseGet(Answer::notFound);
    }

    Answer fields() {
        List<List<Markup>> rows = new ArrayList<>();
        for (HiddenField field : extra.fields()) {
            rows.add(List.of(
                    Markup.text(field.id()),
                    Markup.text(field.label(Locale.forLanguageTag("nl-NL"))),
                    Markup.text(field.label(Locale.ENGLISH))));
        }
        List<String> heads = List.of("Kenmerk", "Naam", "Naam in het Engels");
        return Answer.page(Markup.table("Velden die plug-ins toevoegen: " + rows.size(), heads, rows), "Velden");
    }

    /** A school by what stands in an address. */
    static Optional<Snapshot> find(SchoolRegister register, String brin) {
        return brin.matches("[0-9]{2}[A-Z]{2}[0-9]{2}") ? register.school(new Brin(brin)) : Optional.empty();
    }

    private Answer school(Snapshot found) {
        SchoolFacts school = found.school();
        String brin = school.brin().value();
        List<List<Markup>> rows = new ArrayList<>();
        for (Group group : found.groups()) {
            Address pupils = Address.of("pupils").with("school", brin).with("group", group.key());
            rows.add(List.of(
                    Markup.link(pupils, group.name()),
                    Markup.text(group.yearGroup().orElse("samengesteld")),
                    Markup.text(group.key())));
        }
        Markup facts = Markup.terms(
                List.of("BRIN", "Onderwijssoort", "Schooljaar"),
                List.of(
                        Markup.text(brin),
                        Markup.text(school.type().code()),
                        Markup.text(school.year().value())));
        Markup groups = Markup.table("Groepen: " + rows.size(), List.of("Naam", "Jaargroep", "Sleutel"), rows);
        Markup links = Markup.all(List.of(
                Markup.link(Address.of("pupils").with("school", brin), "Leerlingen"),
                Markup.link(Address.of("staff").with("school", brin), "Medewerkers"),
                Markup.link(Address.of("export", "edexml", brin + ".xml"), "Downloaden als EDEXML")));
        return Answer.page(Markup.all(List.of(facts, groups, links)), school.name());
    }

    private Markup schoolTable() {
        List<List<Markup>> rows = new ArrayList<>();
        for (SchoolFacts school : register.schools()) {
            rows.add(List.of(
                    Markup.link(Address.of("schools", school.brin().value()), school.name()),
                    Markup.text(school.brin().value()),
                    Markup.text(school.type().code()),
                    Markup.text(school.year().value())));
        }
        List<String> heads = List.of("Naam", "BRIN", "Onderwijssoort", "Schooljaar");
        return Markup.table("Scholen: " + rows.size(), heads, rows);
    }
}
