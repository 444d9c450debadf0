// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/** Pages and downloads as a browser gets them: the address, the headers and the body. */
public final class PageOutputs {
    private final URI site;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Pages of this site. */
    public PageOutputs(URI site) {
        this.site = site;
    }

    /** One output for each reference. */
    public Stream<Output> of(Collection<URI> references) {
        return references.stream().map(each -> new Output(each.toString(), () -> open(site.resolve(each))));
    }

    private InputStream open(URI page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofMinutes(1)).build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() >= 400) {
            answer.body().close();
            throw new IOException("the LAS answered with status " + answer.statusCode());
        }
        String head = page + "\n" + answer.headers().map() + "\n";
        return new SequenceInputStream(new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), answer.body());
    }
}
