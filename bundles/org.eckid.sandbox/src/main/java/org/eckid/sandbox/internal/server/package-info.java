// SPDX-License-Identifier: Apache-2.0
/** Serves over HTTPS and ties the parts together, also as a component. */
@NullMarked
package org.eckid.sandbox.internal.server;

import org.jspecify.annotations.NullMarked;
