// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Optional;

/**
 * The place of a record in the chain.
 *
 * @param number 1 for the first record, then one more for each
 * @param chain the MAC of the former record's and of all that this record says
 * @param seal only of the last record: the MAC that says that it is the last. A store takes it away when the next one comes
 */
public record AuditLink(long number, AuditMac chain, Optional<AuditMac> seal) {}
