// SPDX-License-Identifier: Apache-2.0
/**
 * The doors of the reference LAS for demonstrations and tests: feeding it and walking all that comes out of it. Implemented
 * by this bundle, called by the demo and the tests.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.las;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
