// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A plain client of the wire contract for tests. */
final class Caller {

    static final String CHAIN = "http://purl.edustandaard.nl/begrippenkader/e7ec7d3c-c235-4513-bfb6-e54e66854795";
    static final String PO = "http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725";
    static final String VO = "http://purl.edustandaard.nl/begrippenkader/2a1401e9-c223-493b-9b86-78f6993b1a8d";

    private final URI endpoint;
    private final HttpClient http;

    Caller(Sandbox sandbox) {
        this(sandbox.endpoint(), sandbox.client().sslContext());
    }

    Caller(URI endpoint, SSLContext context) {
        this.endpoint = endpoint;
        this.http = HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    Answer call(Operation operation, String children) throws Exception {
        return send(Envelope.of(endpoint, operation, children));
    }

    Answer callFor(String oin, Operation operation, String children) throws Exception {
        return send(Envelope.of(endpoint, operation, children).withFrom(Envelope.ANONYMOUS + oin));
    }

    Answer send(Envelope envelope) throws Exception {
        return send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"" + envelope.action() + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(envelope.xml())));
    }

    Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response =
                http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        return Answer.of(response.statusCode(), response.body());
    }

    String stampseudonym(String hpgn) throws Exception {
        return call(Operation.RETRIEVE_STAMPSEUDONYM, element("hpgn", hpgn)).text("stampseudonym");
    }

    String eckId(String stampseudonym, String sector) throws Exception {
        return call(
                        Operation.RETRIEVE_ECK_ID,
                        element("stampseudonym", stampseudonym)
                                + element("chainId", CHAIN)
                                + element("sectorId", sector))
                .text("eckId");
    }

    Answer submitHashes(List<String> hashes) throws Exception {
        return call(Operation.SUBMIT_STAMPSEUDONYM_BATCH, hashItems(hashes));
    }

    String submittedHashes(List<String> hashes) throws Exception {
        return submitHashes(hashes).text("batchIdentifier");
    }

    Answer retrieve(String batch) throws Exception {
        return call(Operation.RETRIEVE_BATCH, element("batchIdentifier", batch));
    }

    /** Items with indices 100, 101, ... as the caller may choose. */
    static String hashItems(List<String> hashes) {
        return items("hpgnList", "hPgn", hashes);
    }

    static String stampseudonymItems(List<String> stampseudonyms) {
        return items("stampseudonymList", "stampseudonym", stampseudonyms)
                + element("chainId", CHAIN)
                + element("sectorId", PO);
    }

    static String element(String name, String text) {
        return "<e:" + name + ">" + text + "</e:" + name + ">";
    }

    /** A made-up hash: the number in 64 hexadecimal digits. */
    static String hash(int number) {
        return String.format("%064x", number);
    }

    private static String items(String list, String value, List<String> inputs) {
        StringBuilder items = new StringBuilder();
        int index = 100;
        for (String each : inputs) {
            items.append(element(list, element("index", Integer.toString(index++)) + element(value, each)));
        }
        return items.toString();
    }
}
