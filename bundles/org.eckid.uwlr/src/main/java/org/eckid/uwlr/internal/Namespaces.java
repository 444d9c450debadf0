// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

/** The namespaces of the contract. */
final class Namespaces {
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String AUTORISATIE = "http://www.edustandaard.nl/leerresultaten/2/autorisatie";
    static final String LEERLINGGEGEVENS = "http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens";

    private Namespaces() {}
}
