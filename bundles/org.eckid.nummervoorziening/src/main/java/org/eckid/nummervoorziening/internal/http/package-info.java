// SPDX-License-Identifier: Apache-2.0
/**
 * Carries one message to the service and brings one back, over HTTPS with a client certificate. Knows nothing of SOAP. The
 * only package that uses HttpClient.
 */
@NullMarked
package org.eckid.nummervoorziening.internal.http;

import org.jspecify.annotations.NullMarked;
