// SPDX-License-Identifier: Apache-2.0
/**
 * What the vendor of a student administration system implements: where its boards and persons are, and where it keeps its
 * fields. Handed to {@link org.eckid.spi.gateway.HostGateway}, never published as a service, because it can give a PGN.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.spi.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
