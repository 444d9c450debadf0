// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

/** The namespaces that never move; the service's own namespace does, and is a setting. */
final class Namespaces {
    /** SOAP 1.1. */
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    /** WS-Addressing 1.0. */
    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    /** The address that carries the school's OIN in {@code wsa:From}. */
    static final String ANONYMOUS = ADDRESSING + "/anonymous";

    private Namespaces() {}
}
