// SPDX-License-Identifier: Apache-2.0
/**
 * Where the host comes in. Implemented by core; called by the vendor's one component.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.spi.gateway;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
