// SPDX-License-Identifier: Apache-2.0
/**
 * The words that every bundle shares: boards, schools, persons, reasons. Nothing here is secret, so all of it may be
 * printed, logged and compared. Plain immutable values: everybody creates them, nobody implements them.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
