// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What arrived over HTTP, as far as the contract says something about it. */
public final class HttpRequest {

    private final String method;
    private final String pathAndQuery;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * A request as received.
     *
     * @param method the HTTP method
     * @param pathAndQuery the request target
     * @param headers the headers by lower-case name
     * @param body the whole body
     */
    public HttpRequest(String method, String pathAndQuery, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.pathAndQuery = pathAndQuery;
        this.headers = headers;
        this.body = body;
    }

    public String method() {
        return method;
    }

    /** The request target. */
    public String target() {
        return pathAndQuery;
    }

    public byte[] body() {
        return body;
    }

    /** The action in the SOAPAction header, without its quotes, once everything around the body is right. */
    String checkedAction() throws FaultException {
        require(method.equals("POST"), "The HTTP method must be POST");
        require(pathAndQuery.equals(Endpoint.PATH), "The path must be " + Endpoint.PATH + " without a query");
        require(isXmlInUtf8(only("content-type")), "The Content-Type must be: text/xml; charset=utf-8");
        String action = only("soapaction");
        require(
                action.length() > 2 && action.startsWith("\"") && action.endsWith("\""),
                "The SOAPAction header must be present once, in double quotes");
        return action.substring(1, action.length() - 1);
    }

    private String only(String header) {
        List<String> values = headers.getOrDefault(header, List.of());
        return values.size() == 1 ? values.get(0).strip() : "";
    }

    private static boolean isXmlInUtf8(String contentType) {
        String plain = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        return plain.equals("text/xml;charset=utf-8");
    }

    private static void require(boolean right, String message) throws FaultException {
        if (!right) {
            throw FaultException.wrongRequest(message);
        }
    }
}
