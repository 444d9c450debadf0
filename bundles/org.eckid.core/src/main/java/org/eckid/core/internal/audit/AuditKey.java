// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import javax.crypto.SecretKey;
import org.eckid.api.EckIdException;

/** Where the key of the audit comes from. It must stay the same for as long as the audit is kept. */
public interface AuditKey {

    /**
     * A key for HMAC-SHA-256, used for nothing else.
     *
     * @throws EckIdException {@code KEY_UNAVAILABLE} if there is none now; nothing is audited then, so nothing is given
     */
    SecretKey get() throws EckIdException;
}
