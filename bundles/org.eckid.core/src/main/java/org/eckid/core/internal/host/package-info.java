// SPDX-License-Identifier: Apache-2.0
/** The connected host: asked, never published. */
@NullMarked
package org.eckid.core.internal.host;

import org.jspecify.annotations.NullMarked;
