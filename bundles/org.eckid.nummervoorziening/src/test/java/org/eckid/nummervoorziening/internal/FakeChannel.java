// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eckid.nummervoorziening.internal.http.Channel;
import org.eckid.nummervoorziening.internal.http.HttpAnswer;
import org.eckid.nummervoorziening.internal.soap.Letters;

/** A service in memory: gives the answers that a test put ready, in their order, as answers to the message that came. */
final class FakeChannel implements Channel {
    private static final Pattern MESSAGE_ID = Pattern.compile("<wsa:MessageID>(.*?)</wsa:MessageID>");

    private record Ready(int status, String type, String body) {}

    final List<String> actions = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final List<HttpAnswer> given = new ArrayList<>();
    private final Deque<Ready> ready = new ArrayDeque<>();

    /** A SOAP body to answer with HTTP 200. */
    FakeChannel then(String body) {
        return then(200, "text/xml; charset=utf-8", Letters.answer("MESSAGE", body));
    }

    FakeChannel thenFault(String actor) {
        return then(500, "text/xml", Letters.answer("MESSAGE", Letters.fault(actor)));
    }

    FakeChannel then(int status, String type, String body) {
        ready.add(new Ready(status, type, body));
        return this;
    }

    @Override
    public HttpAnswer post(String action, byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        actions.add(action);
        messages.add(text);
        Matcher id = MESSAGE_ID.matcher(text);
        String answered = id.find() ? id.group(1) : "";
        Ready next = ready.remove();
        HttpAnswer answer = new HttpAnswer(
                next.status(), next.type(), Letters.bytes(next.body().replace("MESSAGE", answered)));
        given.add(answer);
        return answer;
    }

    @Override
    public void close() {
        ready.clear();
    }
}
