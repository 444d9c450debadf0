// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

/** The namespaces on the wire. */
final class Names {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    static final String ECK = "http://ketenid.nl/eck/schemas/v1_0";
    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private Names() {}
}
