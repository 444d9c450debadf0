// SPDX-License-Identifier: Apache-2.0
/** Tests that run inside a framework, on the built bundles, and what they share. */
@org.jspecify.annotations.NullMarked
package org.eckid.itests;
