// SPDX-License-Identifier: Apache-2.0
/** A host that keeps no number in memory: each is read from a file at the moment when the plug-in asks for it. */
package org.eckid.kit.reference.forgetful;
