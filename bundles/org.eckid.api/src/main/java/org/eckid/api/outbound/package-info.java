// SPDX-License-Identifier: Apache-2.0
/**
 * The only door through which ECK iDs leave. Implemented by core, called by connectors: bundles whose exact symbolic name
 * the operator has listed. Other bundles do not see the service.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.api.outbound;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
