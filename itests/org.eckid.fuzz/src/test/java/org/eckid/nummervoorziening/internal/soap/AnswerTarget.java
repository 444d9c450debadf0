// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.eckid.api.Oin;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.fuzz.Target;

/** Reads an answer as that of the operation whose answer it seems to be. */
public final class AnswerTarget implements Target {
    private static final String NAMESPACE = "http://ketenid.nl/eck/schemas/v1_0";

    private final Map<Operation, AnswerPart<?>> parts = new EnumMap<>(Map.of(
            Operation.PING, Answers.ping(),
            Operation.RETRIEVE_STAMPSEUDONYM, Answers.stampseudonym(),
            Operation.RETRIEVE_ECK_ID, Answers.eckId(),
            Operation.SUBMIT_STAMPSEUDONYM_BATCH, Answers.batchIdentifier(),
            Operation.SUBMIT_ECK_ID_BATCH, Answers.batchIdentifier(),
            Operation.REPLACE_STAMPSEUDONYM, Answers.stampseudonym(),
            Operation.RETRIEVE_CHAINS, Answers.chains(),
            Operation.RETRIEVE_SECTORS, Answers.sectors()));

    @Override
    public String feed(byte[] input) {
        Operation asked = asked(new String(input, ISO_8859_1));
        SoapCall call = new SoapCall(
                URI.create("https://service.example/eck"),
                NAMESPACE,
                asked,
                "urn:uuid:ours",
                new Oin("0000000700019HY34567"));
        try {
            AnswerReader.read(input, call, part(asked, input.length));
            return "";
        } catch (AnswerInvalidException | FaultException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private AnswerPart<?> part(Operation asked, int length) {
        AnswerPart<?> part = parts.get(asked);
        if (part != null) {
            return part;
        }
        return length % 2 == 0 ? new BatchReader<>(1000, EckId::new) : new BatchReader<>(1000, Stampseudonym::new);
    }

    private static Operation asked(String input) {
        for (Operation operation : Operation.values()) {
            if (input.contains(operation.responseName())) {
                return operation;
            }
        }
        return Operation.RETRIEVE_BATCH;
    }
}
