// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

/** The nine operations of the service, by their names on the wire. */
public enum Operation {
    PING("ping", "ping"),
    RETRIEVE_STAMPSEUDONYM("retrieveStampseudonym", "retrieveStampseudonym"),
    RETRIEVE_ECK_ID("retrieveEckId", "retrieveEckId"),
    /** Both submits share one answer. */
    SUBMIT_STAMPSEUDONYM_BATCH("submitStampseudonymBatch", "submitBatch"),
    SUBMIT_ECK_ID_BATCH("submitEckIdBatch", "submitBatch"),
    RETRIEVE_BATCH("retrieveBatch", "retrieveBatch"),
    REPLACE_STAMPSEUDONYM("replaceStampseudonym", "replaceStampseudonym"),
    RETRIEVE_CHAINS("retrieveChains", "retrieveChains"),
    RETRIEVE_SECTORS("retrieveSectors", "retrieveSectors");

    private final String wireName;
    private final String answered;

    Operation(String wireName, String answered) {
        this.wireName = wireName;
        this.answered = answered;
    }

    /** As the contract spells it; fit for messages to an operator. */
    public String wireName() {
        return wireName;
    }

    /** The SOAPAction and the WS-Addressing action. */
    public String action(String namespace) {
        return namespace + "/" + wireName;
    }

    /** The local name of the element in the body of a request. */
    String requestName() {
        return wireName + "Request";
    }

    /** The local name of the element in the body of an answer. */
    String responseName() {
        return answered + "Response";
    }
}
