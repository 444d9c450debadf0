// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eckid.nummervoorziening.internal.Published;

/** Answers as the service writes them, and the call that they answer. */
public final class Letters {
    public static final String NAMESPACE = "http://ketenid.nl/eck/schemas/v1_0";

    private Letters() {}

    public static SoapCall call(Operation operation) {
        return new SoapCall(
                URI.create("https://service.example/eck"), NAMESPACE, operation, "urn:uuid:ours", Published.SCHOOL);
    }

    /** An envelope that relates to {@code urn:uuid:ours}. */
    public static String answer(String body) {
        return answer("urn:uuid:ours", body);
    }

    public static String answer(String relatesTo, String body) {
        return envelope(
                "<s:Header><a:Action>x</a:Action><a:MessageID>urn:uuid:theirs</a:MessageID><a:RelatesTo>" + relatesTo
                        + "</a:RelatesTo></s:Header>",
                body);
    }

    public static String envelope(String header, String body) {
        return "<?xml version='1.0' encoding='UTF-8'?><s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'"
                + " xmlns:a='http://www.w3.org/2005/08/addressing' xmlns='" + NAMESPACE + "'>" + header + "<s:Body>"
                + body + "</s:Body></s:Envelope>";
    }

    public static String fault(String actor) {
        return "<s:Fault><faultcode xmlns=''>s:Server</faultcode><faultstring xmlns=''>about hash 9735dfd2</faultstring>"
                + "<faultactor xmlns=''>" + actor
                + "</faultactor><detail xmlns=''><who>9735dfd2</who></detail></s:Fault>";
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
