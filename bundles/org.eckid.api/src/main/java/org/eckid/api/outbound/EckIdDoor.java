// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.outbound;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.EckId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Hands ECK iDs to a connector for one supplier, and answers which person an ECK iD belongs to.
 *
 * <p>Get it by a static DS reference. Each bundle has an instance of its own, and <b>every call</b> checks again whether
 * that bundle is listed, whether the board is active, and whether it allows this supplier for this school today. Each
 * visit, refused or not, is audited with counts. Safe for use by many threads.
 */
@ProviderType
public interface EckIdDoor {

    /**
     * Gives the ids of the persons asked for, one by one, in the order asked.
     *
     * <p>The sink is called exactly once for each person, on the calling thread, with the id or with nothing where none
     * may be given (none yet, not enrolled here); then the connector may name the person by the LAS key. Memory does not
     * grow with the number of persons. What the sink throws ends the visit and reaches the caller; what was given until
     * then is audited.
     *
     * @param request for whom and why
     * @param persons at one school; read once
     * @param sink writes one person into the message; must not keep the id
     * @return what was given and what was not
     * @throws EckIdException if the whole visit is refused: the bundle is not listed, the board is not active, the school
     *     has not started, or the supplier is not allowed; nothing was given then. {@code TOO_MANY_READS} ends a visit also
     *     halfway, when what the operator allows within an hour is used up
     */
    Disclosure disclose(
            SupplierRequest request, Iterable<PersonRef> persons, BiConsumer<PersonRef, Optional<EckId>> sink)
            throws EckIdException;

    /**
     * Answers which person of this school an ECK iD belongs to, for results that come back by ECK iD.
     *
     * @return the person, or nothing if no enrolled person of this school has that id
     * @throws EckIdException as {@link #disclose}
     */
    Optional<PersonRef> personOf(SupplierRequest request, EckId eckId) throws EckIdException;
}
