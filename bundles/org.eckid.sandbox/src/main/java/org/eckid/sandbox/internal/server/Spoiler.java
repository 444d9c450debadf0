// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.internal.http.Delivery;
import org.eckid.sandbox.internal.http.Reply;

/** Makes a bad reply of a good answer. */
final class Spoiler {

    /** Each entity is ten of the one before: from ten characters to ten thousand million. */
    private static final String ENTITIES = entities();

    private static final UUID NOBODY = new UUID(0, 0);

    private Spoiler() {}

    /** Whether it spoils the answer to work that was done; the others do without work or in the work itself. */
    static boolean needsWork(Mishap mishap) {
        return mishap != Mishap.DROPPED && mishap != Mishap.UNAVAILABLE;
    }

    static Reply withoutWork(Mishap mishap) {
        return mishap == Mishap.UNAVAILABLE
                ? Reply.text("503 Service Unavailable", "Try again later")
                : Reply.text("200 OK", "").by(Delivery.NONE);
    }

    static Reply spoilt(Mishap mishap, byte[] answer) {
        Reply good = Reply.answer(answer);
        return switch (mishap) {
            case LOST -> good.by(Delivery.NONE);
            case HALF -> good.by(Delivery.HALF);
            case CUT -> good.by(Delivery.CUT);
            case SLOW -> good.by(Delivery.SLOW);
            case UNRELATED -> Reply.answer(unrelated(answer).getBytes(UTF_8));
            case WRONG_TYPE -> good.called("text/html");
            case GARBAGE -> Reply.answer("<soap:Envelope <<>> & </not closed".getBytes(UTF_8));
            case HUGE -> Reply.answer(beginning(answer).getBytes(UTF_8)).by(Delivery.ENDLESS);
            case BOMB -> Reply.answer(bomb(answer).getBytes(UTF_8));
            default -> good;
        };
    }

    private static String unrelated(byte[] answer) {
        return new String(answer, UTF_8).replaceFirst("<wsa:RelatesTo>[^<]*", "<wsa:RelatesTo>urn:uuid:" + NOBODY);
    }

    /** Up to where the operation's element ends. */
    private static String beginning(byte[] answer) {
        String text = new String(answer, UTF_8);
        return text.substring(0, text.lastIndexOf("</eck:"));
    }

    private static String bomb(byte[] answer) {
        String text = new String(answer, UTF_8);
        int root = text.indexOf("<soap:Envelope");
        int end = text.lastIndexOf("</eck:");
        return text.substring(0, root) + ENTITIES + text.substring(root, end) + "<eck:more>&e9;</eck:more>"
                + text.substring(end);
    }

    private static String entities() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"xxxxxxxxxx\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY e").append(i).append(" \"");
            entities.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return entities.append("]>").toString();
    }
}
