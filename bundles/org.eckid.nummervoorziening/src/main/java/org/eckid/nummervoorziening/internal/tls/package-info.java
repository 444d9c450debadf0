// SPDX-License-Identifier: Apache-2.0
/** Who we are and whom we trust: key material from files, made into one TLS context that is used for this service only. */
@NullMarked
package org.eckid.nummervoorziening.internal.tls;

import org.jspecify.annotations.NullMarked;
