// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * H2 closes a database whose disk failed, and opens it again for a new connection. The pool does not know the code of that:
 * it looks at a connection only when that was idle for a while, so with enough to do it would hand out dead ones for ever.
 */
final class LostH2 implements SQLExceptionOverride {
    /** org.h2.api.ErrorCode, the database has been closed, or the connection is broken. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90067, 90121);

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return CLOSED.contains(e.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
