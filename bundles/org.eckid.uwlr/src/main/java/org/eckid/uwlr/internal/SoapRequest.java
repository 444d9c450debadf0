// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

/** One request: who asks, and for what. */
record SoapRequest(Autorisatie autorisatie, Verzoek verzoek) {}
