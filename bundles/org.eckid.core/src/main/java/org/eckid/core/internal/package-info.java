// SPDX-License-Identifier: Apache-2.0
/** Where core is put together from its settings and parts. */
@NullMarked
package org.eckid.core.internal;

import org.jspecify.annotations.NullMarked;
