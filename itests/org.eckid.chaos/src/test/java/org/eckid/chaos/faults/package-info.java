// SPDX-License-Identifier: Apache-2.0
/** Enrolments with a service that misbehaves, each fault with the outcome that it must have. */
@org.jspecify.annotations.NullMarked
package org.eckid.chaos.faults;
