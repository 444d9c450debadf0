// SPDX-License-Identifier: Apache-2.0
/** What every store must keep to, whatever it is made of: the contracts of {@link org.eckid.spi.store} as tests. */
@NullMarked
package org.eckid.store.contract;

import org.jspecify.annotations.NullMarked;
