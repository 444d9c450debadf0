// SPDX-License-Identifier: Apache-2.0
/**
 * A stand-in for Kennisnet's Nummervoorziening, for tests, demonstrations and foreign clients. Tests call
 * it; nobody but this bundle implements its types.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.sandbox;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
