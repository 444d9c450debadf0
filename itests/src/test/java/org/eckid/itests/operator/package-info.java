// SPDX-License-Identifier: Apache-2.0
/** An operator, a cheap hasher and a listed connector in one bundle, so that the tests' own bundle needs no class of ours. */
@NullMarked
package org.eckid.itests.operator;

import org.jspecify.annotations.NullMarked;
