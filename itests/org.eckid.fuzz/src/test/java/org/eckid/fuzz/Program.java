// SPDX-License-Identifier: Apache-2.0
package org.eckid.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes a document that is XML most of the time, and right some of the time: each byte of the input is one step. Bytes that
 * are changed at random break a document at its first bracket; a step that is changed gives another document. Inputs whose
 * first byte is 1 are programs.
 */
final class Program {
    private static final int MARK = 1;
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String ECK = "http://ketenid.nl/eck/schemas/v1_0";
    private static final String UWLR = "http://www.edustandaard.nl/leerresultaten/2/";

    private static final String[] ELEMENTS = {
        "s:Header",
        "s:Body",
        "s:Fault",
        "a:RelatesTo",
        "a:MessageID",
        "a:To",
        "a:Action",
        "a:From",
        "a:Address",
        "e:pingResponse",
        "e:retrieveStampseudonymResponse",
        "e:retrieveEckIdResponse",
        "e:submitBatchResponse",
        "e:retrieveBatchResponse",
        "e:retrieveChainsResponse",
        "e:retrieveSectorsResponse",
        "e:success",
        "e:failed",
        "e:index",
        "e:value",
        "e:errorMessage",
        "e:stampseudonym",
        "e:eckId",
        "e:batchIdentifier",
        "e:available",
        "e:applicationVersion",
        "e:systemTime",
        "e:chain",
        "e:sector",
        "e:id",
        "e:name",
        "e:description",
        "e:lastEdited",
        "faultcode",
        "faultstring",
        "faultactor",
        "detail",
        "e:pingRequest",
        "e:retrieveBatchRequest",
        "e:submitStampseudonymBatchRequest",
        "e:submitEckIdBatchRequest",
        "e:replaceStampseudonymRequest",
        "e:retrieveStampseudonymRequest",
        "e:retrieveEckIdRequest",
        "e:hpgnList",
        "e:stampseudonymList",
        "e:hPgn",
        "e:hpgn",
        "e:hpgnOld",
        "e:hpgnNew",
        "e:effectiveDate",
        "e:chainId",
        "e:sectorId",
        "u:autorisatie",
        "u:autorisatiesleutel",
        "u:klantcode",
        "u:klantnaam",
        "l:leerlinggegevens_verzoek",
        "l:schooljaar",
        "l:brincode",
        "l:dependancecode",
        "l:schoolkey",
        "l:xsdversie",
        "l:gegevenssetid",
        "l:laatstontvangengegevens",
    };

    private static final String[] TEXTS = {
        "urn:uuid:ours",
        "0",
        "1",
        "-1",
        "2147483648",
        "true",
        "false",
        "2026-11-28T12:00:00Z",
        "2026-13-40T99:99:99",
        "https://ketenid.nl/pilot/9735dfd2235eaeb5f300886bcc99c82c",
        "https://ketenid.nl/sppilot/9735dfd2235eaeb5",
        "9735dfd2235eaeb5f300886bcc99c82ce6c1d6420c4e0b02fcc736095687d1f9",
        "soap:Server",
        "NotFinishedException",
        "http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725",
        "2026-2027",
        "19HY",
        "00",
        "2.3",
        "NOORD",
        "sleutel",
        "\u00e9\u20ac",
        " ",
        "x".repeat(300),
        "&amp;",
        "&#x1F600;",
        "&#0;",
        "&e;",
    };

    private static final String[] ODDITIES = {
        "<!-- c -->", "<?pi here?>", "<![CDATA[x]]>", "<!DOCTYPE x [<!ENTITY e 'x'>]>", "stray", "<a", "<e:other/>",
        "<a b='c'>t</a>", "</s:Body>", "\u0000", "<a xmlns:p='u' p:q='r'/>", "<s:Envelope>", "]]>", "\r\n\t ",
        "<x s:mustUnderstand='1'/>", "<a a='1' a='2'/>",
    };

    private Program() {}

    static boolean isOne(byte[] input) {
        return input.length > 0 && input[0] == MARK;
    }

    static byte[] document(byte[] program) {
        StringBuilder xml = new StringBuilder("<s:Envelope xmlns:s='" + SOAP + "' xmlns:a='" + ADDRESSING
                + "' xmlns:e='" + ECK + "' xmlns:u='" + UWLR + "autorisatie' xmlns:l='" + UWLR + "leerlinggegevens'>");
        Deque<String> open = new ArrayDeque<>();
        open.push("s:Envelope");
        for (int i = 1; i < program.length; i++) {
            step(program[i] & 0xff, xml, open);
        }
        while (!open.isEmpty()) {
            xml.append("</").append(open.pop()).append('>');
        }
        return xml.toString().getBytes(UTF_8);
    }

    private static void step(int step, StringBuilder xml, Deque<String> open) {
        if (step < 128) {
            String element = ELEMENTS[step % ELEMENTS.length];
            open.push(element);
            xml.append('<').append(element).append('>');
        } else if (step < 176) {
            xml.append(TEXTS[(step - 128) % TEXTS.length]);
        } else if (step < 192) {
            xml.append(ODDITIES[step - 176]);
        } else if (open.size() > 1) {
            xml.append("</").append(open.pop()).append('>');
        }
    }
}
