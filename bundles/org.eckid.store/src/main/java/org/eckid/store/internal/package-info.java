// SPDX-License-Identifier: Apache-2.0
/**
 * The services of {@link org.eckid.spi.store} over JDBC, for H2 and PostgreSQL. {@code Database} opens the database,
 * {@code Transactions} runs everything in it, and each of the four services is a component that uses both.
 */
@NullMarked
package org.eckid.store.internal;

import org.jspecify.annotations.NullMarked;
