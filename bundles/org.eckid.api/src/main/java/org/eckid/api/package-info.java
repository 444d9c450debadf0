// SPDX-License-Identifier: Apache-2.0
/** The words everyone shares. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.eckid.api;
