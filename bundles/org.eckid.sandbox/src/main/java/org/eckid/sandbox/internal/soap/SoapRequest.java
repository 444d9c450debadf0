// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import org.eckid.sandbox.Operation;

/**
 * A request that keeps to the contract.
 *
 * @param operation what is asked
 * @param oin the school's OIN
 * @param messageId the request's identifier
 * @param body the payload's root element
 */
public record SoapRequest(Operation operation, String oin, String messageId, Node body) {}
