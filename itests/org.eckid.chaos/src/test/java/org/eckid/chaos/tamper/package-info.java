// SPDX-License-Identifier: Apache-2.0
/** What becomes of rows that somebody changes in the database, behind the back of the plug-in. */
@org.jspecify.annotations.NullMarked
package org.eckid.chaos.tamper;
