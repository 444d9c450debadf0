// SPDX-License-Identifier: Apache-2.0
/** What the service knows and does: pseudonyms, batches, replacements, quota; and its book. */
@NullMarked
package org.eckid.sandbox.internal.service;

import org.jspecify.annotations.NullMarked;
