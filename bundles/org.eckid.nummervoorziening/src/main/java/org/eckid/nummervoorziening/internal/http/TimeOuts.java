// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until the connection stands, for each address that the host name has
 * @param tls for each silence during the TLS handshake
 * @param response for each silence while waiting for the answer
 * @param total for everything together, also for an answer that drips in byte by byte
 */
public record TimeOuts(Duration connect, Duration tls, Duration response, Duration total) {}
