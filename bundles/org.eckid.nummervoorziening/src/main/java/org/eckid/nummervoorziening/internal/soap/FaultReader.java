// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.util.regex.Pattern;

/** Reads a SOAP 1.1 fault. Its text and detail are passed over: a server may repeat there what it was asked. */
final class FaultReader {
    /** Words of letters and dots hold no hash, number or pseudonym, so they may be shown to an operator. */
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z.]{1,60}");

    private FaultReader() {}

    /** The fault that the cursor stands on. Its children have no namespace. */
    static FaultException read(XmlCursor xml) throws AnswerInvalidException {
        String code = "";
        String actor = "";
        while (xml.nextChild()) {
            switch (xml.name().getLocalPart()) {
                case "faultcode" -> code = xml.text();
                case "faultactor" -> actor = xml.text();
                default -> xml.skip();
            }
        }
        return new FaultException(FaultActor.of(actor), shown(code, actor));
    }

    private static String shown(String code, String actor) {
        String local = code.substring(code.indexOf(':') + 1);
        return "fault code " + showable(local) + ", actor " + showable(actor);
    }

    private static String showable(String text) {
        if (text.isEmpty()) {
            return "none";
        }
        return SHOWABLE.matcher(text).matches() ? text : "not shown";
    }
}
