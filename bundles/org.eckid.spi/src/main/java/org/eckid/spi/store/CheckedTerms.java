// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.osgi.annotation.versioning.ConsumerType;

/** What the source was last found to say about the chains and sectors that boards use. */
@ConsumerType
public interface CheckedTerms {

    /** Those of a board; empty before the first check. */
    List<CheckedTerm> of(BoardId board) throws EckIdException;

    /** Puts these in the place of what was there. Throws {@code SUPERSEDED} if the run has lost the board. */
    void replace(Claim claim, List<CheckedTerm> terms) throws EckIdException;
}
