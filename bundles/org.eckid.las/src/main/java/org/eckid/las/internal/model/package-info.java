// SPDX-License-Identifier: Apache-2.0
/** What the LAS knows of schools and persons: plain values, without an ECK iD anywhere. */
@NullMarked
package org.eckid.las.internal.model;

import org.jspecify.annotations.NullMarked;
