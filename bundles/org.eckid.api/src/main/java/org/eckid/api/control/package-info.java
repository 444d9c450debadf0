// SPDX-License-Identifier: Apache-2.0
/**
 * The boards' own controls: steps, permissions, source, status, enrolment. Implemented by core and published as a service;
 * called by the shell and the boards' page. Nothing here ever holds an id.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.api.control;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
