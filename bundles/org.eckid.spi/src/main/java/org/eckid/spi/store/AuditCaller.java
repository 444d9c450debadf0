// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Optional;
import org.eckid.api.control.Administrator;

/**
 * Who asked.
 *
 * @param bundle symbolic name and version
 * @param signer SHA-256 of the certificate that signed the bundle, in hexadecimal digits, if one did
 * @param administrator the person, if it was one
 */
public record AuditCaller(String bundle, Optional<String> signer, Optional<Administrator> administrator) {}
