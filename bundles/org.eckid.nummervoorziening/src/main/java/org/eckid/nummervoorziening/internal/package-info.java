// SPDX-License-Identifier: Apache-2.0
/** The source of pseudonyms that the framework sees: settings in, answers of the Nummervoorziening out. */
@NullMarked
package org.eckid.nummervoorziening.internal;

import org.jspecify.annotations.NullMarked;
