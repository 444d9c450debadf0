// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eckid.fuzz.Target;
import org.eckid.sandbox.Operation;

/** Reads a request as one of the operation whose element is in it. */
public final class RequestTarget implements Target {

    private final Endpoint endpoint = new Endpoint("127.0.0.1", 8443, Set.of("127.0.0.1"));

    @Override
    public String feed(byte[] input) {
        String action = Names.ECK + "/" + asked(new String(input, ISO_8859_1)).wireName();
        Map<String, List<String>> headers =
                Map.of("content-type", List.of("text/xml; charset=utf-8"), "soapaction", List.of('"' + action + '"'));
        try {
            new RequestReader(endpoint).read(new HttpRequest("POST", Endpoint.PATH, headers, input));
            return "";
        } catch (FaultException e) {
            return e.fault().message();
        }
    }

    private static Operation asked(String input) {
        return Arrays.stream(Operation.values())
                .filter(each -> input.contains(each.requestElement()))
                .findFirst()
                .orElse(Operation.PING);
    }
}
