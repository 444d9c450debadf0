// SPDX-License-Identifier: Apache-2.0
/** What both sides of the demo share: the process that starts the framework and the bundle inside it. */
@NullMarked
package org.eckid.demo.internal;

import org.jspecify.annotations.NullMarked;
