// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

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
import org.eckid.kit.search.Output;

/**
 * Pages, downloads and REST answers as a browser gets them: address, headers and body. A redirect is looked at and not
 * followed. A body that is packed stays packed, and is unpacked by the search.
 */
public final class WebPages {
    private static final int FIRST_ERROR = 400;

    private final URI site;
    private final String[] headers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private WebPages(URI site, String[] headers) {
        this.site = site;
        this.headers = headers;
    }

    /** Pages of this site. */
    public static WebPages of(URI site) {
        return new WebPages(site, new String[0]);
    }

    /** The same pages for someone who logged in: each request has these headers, names and values in turn. */
    public WebPages as(String... namesAndValues) {
        return new WebPages(site, namesAndValues.clone());
    }

    /** One output for each reference, relative to the site. */
    public Stream<Output> at(Collection<URI> references) {
        return references.stream().map(each -> new Output(each.toString(), () -> open(site.resolve(each))));
    }

    private InputStream open(URI page) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(page).timeout(Duration.ofMinutes(1));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() >= FIRST_ERROR) {
            answer.body().close();
            throw new IOException("it was answered with status " + answer.statusCode());
        }
        // The head comes last, so that a packed body is seen to be one.
        String head = "\n" + page + "\n" + answer.headers().map();
        return new SequenceInputStream(answer.body(), new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)));
    }
}
