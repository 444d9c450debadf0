// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

/** Requests as suppliers send them. */
final class Requests {
    static final String KEY_ONE = "sleutel-van-uitgever-1";
    static final String KEY_TWO = "sleutel-van-uitgever-2";

    private Requests() {}

    static String ofVersion(String version) {
        return request(header(KEY_ONE, "NOORD"), verzoek("<brincode>19HY</brincode>", version, ""));
    }

    static String request(String header, String body) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
                  <soap:Header>%s</soap:Header>
                  <soap:Body>%s</soap:Body>
                </soap:Envelope>
                """.formatted(header, body);
    }

    static String header(String key, String klantcode) {
        return """
                <a:autorisatie xmlns:a="http://www.edustandaard.nl/leerresultaten/2/autorisatie">
                  <a:autorisatiesleutel>%s</a:autorisatiesleutel>
                  <a:klantcode>%s</a:klantcode>
                  <a:klantnaam>Scholen Noord</a:klantnaam>
                </a:autorisatie>""".formatted(key, klantcode);
    }

    static String verzoek(String school, String version, String more) {
        return """
                <leerlinggegevens_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">
                  <schooljaar>2026-2027</schooljaar>
                  %s
                  <xsdversie>%s</xsdversie>
                  %s
                </leerlinggegevens_verzoek>""".formatted(school, version, more);
    }
}
