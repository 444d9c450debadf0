// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.UUID;

/** Our own name of a batch, given before it is submitted. */
public record BatchKey(UUID value) {}
