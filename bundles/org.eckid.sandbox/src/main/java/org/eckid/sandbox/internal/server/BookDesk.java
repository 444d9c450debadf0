// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eckid.sandbox.Behaviour;
import org.eckid.sandbox.Book;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.Operation;
import org.eckid.sandbox.PlannedMishap;
import org.eckid.sandbox.internal.http.Reply;
import org.eckid.sandbox.internal.soap.HttpRequest;

/**
 * For a test harness in another JVM: answers from the book, and takes plans, as plain text beside the service. Only
 * who has the client's certificate gets here. It gives no pseudonym: whoever asks names one and hears whether it is
 * right.
 */
final class BookDesk {

    /** Where it is; no path of the service begins so. */
    static final String PATH = "/sandbox/";

    private final Book book;
    private final Behaviour behaviour;

    BookDesk(Book book, Behaviour behaviour) {
        this.book = book;
        this.behaviour = behaviour;
    }

    Reply answer(HttpRequest request) {
        String text = new String(request.body(), UTF_8);
        try {
            return switch (request.method() + " " + request.target()) {
                case "GET /sandbox/book" -> ok(counts());
                case "POST /sandbox/book/persons" -> ok(text.lines().map(this::person));
                case "PUT /sandbox/mishaps" -> ok(planned(text));
                default -> Reply.text("404 Not Found", "known are GET book, POST book/persons, PUT mishaps\n");
            };
        } catch (IllegalArgumentException e) {
            return Reply.text("400 Bad Request", e.getMessage() + "\n");
        }
    }

    private static Reply ok(Stream<String> lines) {
        return Reply.text("200 OK", lines.map(line -> line + "\n").collect(Collectors.joining()));
    }

    private Stream<String> counts() {
        Map<String, Object> counts = new TreeMap<>();
        for (Operation each : Operation.values()) {
            counts.put("requests." + each.wireName(), book.requests(each));
        }
        for (Mishap each : Mishap.values()) {
            counts.put("mishaps." + each.text(), book.befell(each));
        }
        counts.put("refused", book.refused());
        counts.put("submissions.used", book.submissions().used());
        counts.put("submissions.repeated", book.submissions().repeated());
        counts.put("submissions.retrieved", book.submissions().retrieved());
        counts.put("stampseudonyms.answered", book.stampseudonymsAnswered());
        counts.put("stampseudonyms.distinct", book.distinctPersons());
        counts.put("eckIds.answered", book.eckIdsAnswered());
        counts.put("eckIds.distinct", book.distinctEckIds());
        return counts.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue());
    }

    private String person(String line) {
        List<String> words = List.of(line.split(" "));
        if (words.size() != 5) {
            throw new IllegalArgumentException("a person is OIN, hash, chain, sector, and an ECK iD or -");
        }
        String oin = words.get(0);
        String hpgn = words.get(1);
        return numbers(book.askedStampseudonym(oin, hpgn)) + " " + numbers(book.askedEckId(oin, hpgn)) + " "
                + verdict(words.get(4), book.expectedEckId(hpgn, words.get(2), words.get(3)));
    }

    private static String numbers(Book.Asked asked) {
        return asked.submitted() + " " + asked.handedOut() + " " + asked.singly();
    }

    private String verdict(String eckId, String expected) {
        if (eckId.equals("-")) {
            return "none";
        }
        if (!eckId.equals(expected)) {
            return "wrong";
        }
        return book.issued(eckId) ? "right" : "never-given";
    }

    /** Takes the place of all that was planned before. */
    private Stream<String> planned(String text) {
        List<PlannedMishap> plan = PlannedMishap.parse(text.replace('\n', ','));
        behaviour.forgive();
        plan.forEach(each -> behaviour.plan(each.mishap(), each.occasion()));
        return Stream.of("planned=" + plan.size());
    }
}
