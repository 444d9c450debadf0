// SPDX-License-Identifier: Apache-2.0
/** The kit on the reference LAS, in a process of its own: as it is, and as a copy that leaks. */
package org.eckid.kit.reference;
