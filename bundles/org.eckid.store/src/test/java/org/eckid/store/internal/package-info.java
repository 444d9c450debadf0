// SPDX-License-Identifier: Apache-2.0
/** The contracts run on H2 and on a real PostgreSQL, and what only this store does. */
@NullMarked
package org.eckid.store.internal;

import org.jspecify.annotations.NullMarked;
