// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.util.List;
import java.util.Optional;

/**
 * What a check of the whole audit found.
 *
 * @param records how many there are
 * @param head number and link of the last record, {@code 4711:0a1b...}: to be written down elsewhere; empty if there is none
 * @param findings what is not as it was written, the first of each kind, with the number of the record; empty if all is well
 */
public record AuditCheck(long records, Optional<String> head, List<String> findings) {}
