// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.gateway;

import java.util.Locale;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A field of a person without a value. There is no accessor to forget to guard: the type hides it, not a setting. Safe
 * for use by many threads.
 */
@ProviderType
public interface HiddenField {

    /** {@code eckId}. */
    String id();

    /** What to call it on a screen. */
    String label(Locale language);

    /** Whether it is filled for this person; {@link Presence#NONE} for a person that is not known. */
    Presence presence(BoardId board, PersonRef person);
}
