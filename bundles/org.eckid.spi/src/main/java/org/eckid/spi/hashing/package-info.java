// SPDX-License-Identifier: Apache-2.0
/**
 * Turning a PGN into its first-level hash. Implemented by a hasher bundle, called by core only; the guard hides the service
 * from other bundles.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.spi.hashing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
