// SPDX-License-Identifier: Apache-2.0
/** What a vendor writes for the plug-in: the directory, the field catalogue, the authority, and what to tell it. */
@NullMarked
package org.eckid.las.internal.host;

import org.jspecify.annotations.NullMarked;
