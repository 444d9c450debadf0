// SPDX-License-Identifier: Apache-2.0
/**
 * Where pseudonyms come from: issued by a service, or derived locally. Implemented by source bundles, called by core only;
 * the guard hides the services from other bundles.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.spi.source;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
