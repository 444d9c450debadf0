// SPDX-License-Identifier: Apache-2.0
/**
 * Where sealed rows, the work ledger, the boards' changes and the audit are kept. Implemented by a store bundle, called by
 * core only; the guard hides the services from other bundles. A store sees ciphertext, states and references; never a PGN,
 * hash or pseudonym. Every method is one transaction and throws {@code STORE_UNAVAILABLE} if it can't commit,
 * {@code SETTING_WRONG} if the database is one that it can't or must not use, {@code STORE_DAMAGED} if it can't be read. All
 * services are safe for use by many threads.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.eckid.spi.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
