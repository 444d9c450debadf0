// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.host;

import org.eckid.api.secret.Pgn;

/** What the host has on record as a person's PGN. */
public sealed interface PgnAnswer {

    /** Verified with DUO (or, for staff, made from BRIN and e-mail address): may be used. */
    record Verified(Pgn pgn) implements PgnAnswer {}

    /** There is one, but it is not verified yet: the person waits. */
    record NotVerified() implements PgnAnswer {}

    /** There is none. */
    record Missing() implements PgnAnswer {}
}
