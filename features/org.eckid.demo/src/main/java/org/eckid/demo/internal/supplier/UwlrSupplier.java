// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.supplier;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.xml.stream.XMLStreamException;
import org.eckid.api.Brin;
import org.eckid.api.roster.SchoolYear;
import org.eckid.demo.internal.DemoFailure;

/** Asks for whole schools as suppliers do: one SOAP request ({@code HaalLeerlinggegevens}), one answer with everybody. */
public final class UwlrSupplier {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI endpoint;
    private final SupplierKey key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** A supplier that was told this endpoint and this key. */
    public UwlrSupplier(URI endpoint, SupplierKey key) {
        this.endpoint = endpoint;
        this.key = key;
    }

    /** Asks for one school and remembers what comes. */
    public void ask(Brin school, SchoolYear year, SupplierMemory memory) throws DemoFailure, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "HaalLeerlinggegevens")
                .POST(HttpRequest.BodyPublishers.ofString(Messages.request(school, year, key)))
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                Messages.read(body, memory);
            }
        } catch (IOException | XMLStreamException e) {
            // The exception's own text may quote the answer.
            throw new DemoFailure("The supplier got no readable answer from " + endpoint + " about school "
                    + school.value() + "; the log tells what the connector did.");
        } catch (Messages.FaultException e) {
            throw new DemoFailure(
                    "The connector refused the supplier for school " + school.value() + ": " + e.getMessage());
        }
    }
}
