// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.Optional;

/**
 * What a visitor gets.
 *
 * @param type the content type, UTF-8
 * @param file the name to save it under, for downloads
 */
public record Answer(int status, String type, String body, Optional<String> file) {

    static Answer page(Markup body, String title) {
        return new Answer(200, "text/html", Layout.page(title, body), Optional.empty());
    }

    static Answer notFound() {
        Markup body = Markup.of("p", "Deze pagina is er niet (meer).");
        return new Answer(404, "text/html", Layout.page("Niet gevonden", body), Optional.empty());
    }

    static Answer json(String body) {
        return new Answer(200, "application/json", body, Optional.empty());
    }

    static Answer style(String body) {
        return new Answer(200, "text/css", body, Optional.empty());
    }

    static Answer download(String type, String body, String file) {
        return new Answer(200, type, body, Optional.of(file));
    }
}
