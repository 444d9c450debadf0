// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The audit for those who answer for it. Whoever may change a board may see what it says of that board; whoever may change all
 * boards may see all. Each question is itself recorded, before it is answered. Safe for use by many threads.
 */
@ProviderType
public interface AuditControls {

    /**
     * The newest records of a board, newest first.
     *
     * @param most at most 1,000
     */
    List<AuditEntry> newest(Administrator who, BoardId board, AuditPeriod period, int most) throws EckIdException;

    /**
     * All records of a board, or of all of them and of none, oldest first; millions of them need no memory.
     *
     * @throws IOException what the sink throws
     * @return how many
     */
    long export(Administrator who, Optional<BoardId> board, AuditPeriod period, AuditSink sink)
            throws EckIdException, IOException;

    /**
     * Checks every link, every list of persons, and the end.
     *
     * @param head what an earlier check gave as the head; that record must still be there, as it was
     */
    AuditCheck verify(Administrator who, Optional<String> head) throws EckIdException;

    /** What is known of one person's id. Reads the whole audit. */
    PersonReport person(Administrator who, BoardId board, PersonRef person) throws EckIdException;
}
