// SPDX-License-Identifier: Apache-2.0
/** What a visit to the door costs, audit and all. */
@NullMarked
package org.eckid.bench.door;

import org.jspecify.annotations.NullMarked;
