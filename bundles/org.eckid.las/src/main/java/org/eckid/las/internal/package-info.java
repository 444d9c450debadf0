// SPDX-License-Identifier: Apache-2.0
/** The LAS as one whole: its settings, its parts put together, and the services that it publishes. */
@NullMarked
package org.eckid.las.internal;

import org.jspecify.annotations.NullMarked;
