// SPDX-License-Identifier: Apache-2.0
/** The bundle that operates the reference LAS from inside. */
package org.eckid.kit.reference.guide;
