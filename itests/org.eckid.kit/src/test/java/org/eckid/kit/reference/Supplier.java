// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A supplier with a key: asks for the school over UWLR, as a foreign program. */
final class Supplier {
    static final String KEY = "geheim";

    private static final Pattern ID = Pattern.compile("eckid=\"([^\"]+)\"");
    private static final String REQUEST = """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
              <soap:Header>
                <autorisatie xmlns="http://www.edustandaard.nl/leerresultaten/2/autorisatie">
                  <autorisatiesleutel>%s</autorisatiesleutel>
                  <klantcode>KLANT</klantcode>
                  <klantnaam>Kit</klantnaam>
                </autorisatie>
              </soap:Header>
              <soap:Body>
                <leerlinggegevens_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">
                  <schooljaar>2026-2027</schooljaar>
                  <brincode>20DP</brincode>
                  <dependancecode>00</dependancecode>
                  <xsdversie>2.3</xsdversie>
                </leerlinggegevens_verzoek>
              </soap:Body>
            </soap:Envelope>
            """.formatted(KEY);

    private Supplier() {}

    /** The ids that it gets. */
    static Set<String> ask(URI site) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/uwlr/v2"))
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "HaalLeerlinggegevens")
                .POST(HttpRequest.BodyPublishers.ofString(REQUEST))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        Set<String> ids = new HashSet<>();
        for (Matcher found = ID.matcher(answer.body()); found.find(); ) {
            ids.add(found.group(1));
        }
        return ids;
    }
}
