// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** The nine operations of the service, with their names on the wire. */
public enum Operation {
    PING("ping"),
    RETRIEVE_STAMPSEUDONYM("retrieveStampseudonym"),
    RETRIEVE_ECK_ID("retrieveEckId"),
    SUBMIT_STAMPSEUDONYM_BATCH("submitStampseudonymBatch"),
    SUBMIT_ECK_ID_BATCH("submitEckIdBatch"),
    RETRIEVE_BATCH("retrieveBatch"),
    REPLACE_STAMPSEUDONYM("replaceStampseudonym"),
    RETRIEVE_CHAINS("retrieveChains"),
    RETRIEVE_SECTORS("retrieveSectors");

    private final String wireName;

    Operation(String wireName) {
        this.wireName = wireName;
    }

    /** The name as it stands in the action and in the root element. */
    public String wireName() {
        return wireName;
    }

    /** The root element of the request. */
    public String requestElement() {
        return wireName + "Request";
    }

    /** The root element of the answer; both submits share one. */
    public String responseElement() {
        return isSubmit() ? "submitBatchResponse" : wireName + "Response";
    }

    /** Whether a call costs one of the day's submissions. */
    public boolean isSubmit() {
        return this == SUBMIT_STAMPSEUDONYM_BATCH || this == SUBMIT_ECK_ID_BATCH;
    }

    /** The operation of that name, if there is one. */
    public static Optional<Operation> named(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equals(wireName))
                .findFirst();
    }
}
