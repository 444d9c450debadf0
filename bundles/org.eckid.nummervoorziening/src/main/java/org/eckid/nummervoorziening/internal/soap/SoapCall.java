// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.net.URI;
import java.util.UUID;
import org.eckid.api.Oin;

/**
 * What is the same in every request: where it goes, what it asks, for which school.
 *
 * @param endpoint the address of the service
 * @param namespace the service's namespace
 * @param operation what is asked
 * @param messageId unique to this call; the answer must name it
 * @param school on whose behalf
 */
public record SoapCall(URI endpoint, String namespace, Operation operation, String messageId, Oin school) {

    /** A call with a fresh message id. */
    public static SoapCall fresh(URI endpoint, String namespace, Operation operation, Oin school) {
        return new SoapCall(endpoint, namespace, operation, "urn:uuid:" + UUID.randomUUID(), school);
    }

    /** The SOAPAction and the WS-Addressing action. */
    public String action() {
        return operation.action(namespace);
    }
}
