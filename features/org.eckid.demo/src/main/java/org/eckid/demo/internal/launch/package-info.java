// SPDX-License-Identifier: Apache-2.0
/** Starts the demo's own process and, in it, the framework. Runs on the class path, outside the framework. */
@NullMarked
package org.eckid.demo.internal.launch;

import org.jspecify.annotations.NullMarked;
