// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.PersonRef;
import org.eckid.api.Purpose;
import org.eckid.api.Reason;
import org.eckid.api.SupplierId;

/**
 * One record of the audit; never a value.
 *
 * @param number 1 for the first record, then one more for each
 * @param event what was asked, for example {@code disclose}
 * @param bundle symbolic name and version of the asking bundle
 * @param signer SHA-256 of the certificate that signed it, if one did
 * @param administrator the person who asked, if it was one
 * @param visit the number of an earlier record that this one belongs to
 * @param asked for how many persons
 * @param given how many ids were given
 * @param withheld how many were not, by reason
 * @param refused why nothing was done, or why it ended early
 * @param list the name of the list of persons, if the record has one
 * @param persons those of a short list; a long one is told apart
 * @param chain the link of the chain: 64 hexadecimal digits
 */
public record AuditEntry(
        long number,
        Instant at,
        String event,
        String bundle,
        Optional<String> signer,
        Optional<Administrator> administrator,
        Optional<BoardId> board,
        Optional<Brin> school,
        Optional<SupplierId> supplier,
        Optional<Purpose> purpose,
        Optional<Long> visit,
        int asked,
        int given,
        Map<Reason, Integer> withheld,
        Optional<Reason> refused,
        Optional<String> list,
        List<PersonRef> persons,
        String chain) {}
