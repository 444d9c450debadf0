// SPDX-License-Identifier: Apache-2.0
/**
 * Values that must never be seen: they have no getter, no content in {@code toString}, no equality and no serial form, so
 * mappers, loggers and debuggers find nothing. Only {@link org.eckid.api.secret.Secret#revealSecretValue()} opens one; a
 * test lists the classes that may call it. Created by core, the hasher and the sources; read by those and by connectors.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.api.secret;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
