// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/** A record as it is kept. A long list of persons may be left out of it; then only its name is there. */
public record KeptAudit(AuditLink link, AuditRecord entry) {}
