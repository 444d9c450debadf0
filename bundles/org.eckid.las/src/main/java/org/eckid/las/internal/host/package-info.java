// SPDX-License-Identifier: Apache-2.0
/** What a vendor writes to connect: the directory, the field catalogue, the authority and one component. */
@NullMarked
package org.eckid.las.internal.host;

import org.jspecify.annotations.NullMarked;
