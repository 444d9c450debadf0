// SPDX-License-Identifier: Apache-2.0
/**
 * The wire contract of the Nummervoorziening in XML: requests are written, answers are read, both by StAX. Knows nothing of
 * HTTP. Every class here is free of threads and of logging.
 */
@NullMarked
package org.eckid.nummervoorziening.internal.soap;

import org.jspecify.annotations.NullMarked;
