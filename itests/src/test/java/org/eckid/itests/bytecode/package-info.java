// SPDX-License-Identifier: Apache-2.0
/** Checks what the compiled classes of our bundles call: who opens a secret, and who opens a connection. */
@org.jspecify.annotations.NullMarked
package org.eckid.itests.bytecode;
