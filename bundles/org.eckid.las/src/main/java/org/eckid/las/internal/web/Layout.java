// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.List;

/** What every page has around its content. */
final class Layout {
    private Layout() {}

    static String page(String title, Markup body) {
        String menu = Markup.all(List.of(
                        Markup.link(Address.of(""), "Start"),
                        Markup.link(Address.of("schools"), "Scholen"),
                        Markup.link(Address.of("pupils"), "Leerlingen"),
                        Markup.link(Address.of("staff"), "Medewerkers"),
                        Markup.link(Address.of("search"), "Zoeken"),
                        Markup.link(Address.of("fields"), "Velden")))
                .html();
        return "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + Markup.of("title", title + " – Referentie-LAS").html()
                + "<link rel=\"stylesheet\" href=\"/las/style.css\"></head><body>"
                + "<header><strong>Referentie-LAS</strong><nav aria-label=\"Hoofdmenu\">" + menu + "</nav></header>"
                + "<main>" + Markup.of("h1", title).html() + body.html() + "</main></body></html>\n";
    }
}
