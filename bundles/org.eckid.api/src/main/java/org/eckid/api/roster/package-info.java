// SPDX-License-Identifier: Apache-2.0
/**
 * What a connector writes around the id: groups, pupils, staff. Implemented by the host and published by it as a service;
 * connectors call it. It holds names, so a host publishes only what its connectors may send, and never a PGN or an id.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.api.roster;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
