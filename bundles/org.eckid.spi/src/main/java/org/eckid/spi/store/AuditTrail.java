// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What happened at the door, append-only and in one chain, whichever node appends. Records are never changed and never go; only
 * references of persons can be taken out of the lists, which the chain does not cover but by their names.
 */
@ConsumerType
public interface AuditTrail {

    /**
     * Writes one record behind the last; returns only when it is committed. What the chain throws goes through.
     *
     * @param chain asked for the record's link while no one else appends, on any node
     * @return its link
     */
    AuditLink append(AuditRecord entry, AuditChain chain) throws EckIdException;

    /**
     * Records in the order of their numbers; lists of more than a few persons are left out.
     *
     * @param after only those with a higher number
     * @param most at most 1,000
     */
    List<KeptAudit> read(AuditQuery query, long after, int most) throws EckIdException;

    /** The newest records, newest first; lists of more than a few persons are left out. */
    List<KeptAudit> newest(AuditQuery query, int most) throws EckIdException;

    /**
     * The records of a board that name a person, in the order of their numbers; lists are left out. Reads the whole audit.
     *
     * @param after only those with a higher number
     * @param most at most 1,000
     */
    List<KeptAudit> naming(BoardId board, PersonRef person, long after, int most) throws EckIdException;

    /** The list with this name, if it was left out of its records and is there. */
    Optional<AuditPersons> list(AuditMac list) throws EckIdException;

    /**
     * Lists that are left out of their records, in the order of their names.
     *
     * @param after only those with a higher name; empty for the first
     * @param most at most 1,000
     */
    List<AuditList> lists(Optional<AuditMac> after, int most) throws EckIdException;

    /** The number of the first record that names a list; empty if there is none. */
    Optional<Long> firstNaming(AuditMac list) throws EckIdException;

    /** The number of the first record of which the list is nowhere; empty if all are there. Reads the whole audit. */
    Optional<Long> firstWithoutList() throws EckIdException;

    /**
     * Takes a person out of all lists of a board.
     *
     * @param shortening asked for the MAC of each list that gets shorter
     * @return out of how many
     */
    int forget(BoardId board, PersonRef person, Shortening shortening) throws EckIdException;

    /** Makes the MAC of a list that gets shorter. Implemented by core. */
    interface Shortening {

        /** {@link AuditPersons#shortened} for these. */
        AuditMac of(AuditMac list, List<PersonRef> left) throws EckIdException;
    }
}
