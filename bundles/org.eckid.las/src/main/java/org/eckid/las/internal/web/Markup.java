// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of HTML that is safe to send. Text becomes markup only through this class, which escapes it; the names of
 * elements are ours.
 */
final class Markup {
    private final String html;

    private Markup(String html) {
        this.html = html;
    }

    static Markup text(String text) {
        return new Markup(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    static Markup of(String element, String text) {
        return of(element, List.of(text(text)));
    }

    static Markup of(String element, List<Markup> content) {
        StringBuilder inner = new StringBuilder();
        content.forEach(part -> inner.append(part.html));
        return new Markup("<" + element + ">" + inner + "</" + element + ">\n");
    }

    /** A link within the LAS; the address is made of {@code parts}, each encoded. */
    static Markup link(Address address, String text) {
        return new Markup("<a href=\"" + text(address.text()).html + "\">" + text(text).html + "</a>\n");
    }

    static Markup all(List<Markup> parts) {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.html));
        return new Markup(all.toString());
    }

    /** A table with a caption for screen readers. */
    static Markup table(String caption, List<String> heads, List<List<Markup>> rows) {
        List<Markup> head = new ArrayList<>();
        heads.forEach(name -> head.add(new Markup("<th scope=\"col\">" + text(name).html + "</th>")));
        List<Markup> body = new ArrayList<>();
        for (List<Markup> row : rows) {
            body.add(of("tr", row.stream().map(cell -> of("td", List.of(cell))).toList()));
        }
        return of("table", List.of(of("caption", caption), of("thead", List.of(of("tr", head))), of("tbody", body)));
    }

    /** Terms with what they stand for. */
    static Markup terms(List<String> names, List<Markup> values) {
        List<Markup> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(of("dt", names.get(i)));
            parts.add(of("dd", List.of(values.get(i))));
        }
        return of("dl", parts);
    }

    /** A form that searches by name. */
    static Markup searchForm(String asked) {
        return new Markup("<form action=\"/las/search\" method=\"get\" role=\"search\">"
                + "<label for=\"q\">Naam</label> <input id=\"q\" name=\"q\" type=\"search\" maxlength=\"64\" value=\""
                + text(asked).html + "\"> <button>Zoeken</button></form>\n");
    }

    String html() {
        return html;
    }
}
