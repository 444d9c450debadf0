// SPDX-License-Identifier: Apache-2.0
/** Checks that read the source of the whole repository. */
@org.jspecify.annotations.NullMarked
package org.eckid.itests.source;
