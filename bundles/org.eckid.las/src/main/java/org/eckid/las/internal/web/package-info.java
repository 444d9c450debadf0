// SPDX-License-Identifier: Apache-2.0
/** Everything that leaves the LAS over HTTP: pages, search, exports and the JSON endpoint. Leaky by habit, on purpose. */
@NullMarked
package org.eckid.las.internal.web;

import org.jspecify.annotations.NullMarked;
