// SPDX-License-Identifier: Apache-2.0
/** What the demo does inside the framework, step by step, as an operator and a board would. */
@NullMarked
package org.eckid.demo.internal.story;

import org.jspecify.annotations.NullMarked;
