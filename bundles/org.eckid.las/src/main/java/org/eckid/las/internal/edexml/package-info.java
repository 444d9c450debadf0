// SPDX-License-Identifier: Apache-2.0
/** The EDEXML format, read with patience and written by the book. */
@NullMarked
package org.eckid.las.internal.edexml;

import org.jspecify.annotations.NullMarked;
