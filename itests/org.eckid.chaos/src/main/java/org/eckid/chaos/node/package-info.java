// SPDX-License-Identifier: Apache-2.0
/**
 * A LAS node in a process of its own, made to be killed: the real house, watched from outside of its own code. It tells
 * its parent line by line how far it is, and goes down with it.
 */
@NullMarked
package org.eckid.chaos.node;

import org.jspecify.annotations.NullMarked;
