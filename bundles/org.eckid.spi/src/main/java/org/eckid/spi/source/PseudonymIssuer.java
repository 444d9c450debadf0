// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.source;

import java.util.List;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Stampseudonym;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service that issues pseudonyms in two steps, singly or in batches: Kennisnet's Nummervoorziening. Every call names
 * the school it is for, because one LAS serves many schools at once. Calls block within the source's time-outs; many
 * threads may call.
 *
 * <p>All throw {@link EckIdException}: {@code SOURCE_UNREACHABLE} when the request surely did not arrive,
 * {@code SOURCE_TIMED_OUT} when that is not known, {@code SOURCE_NOT_TRUSTED}, {@code SOURCE_REFUSED} for a final fault,
 * {@code SOURCE_ANSWER_INVALID}, and {@code DAILY_LIMIT} from both submits.
 */
@ConsumerType
public interface PseudonymIssuer {

    /** The sizes and pauses to keep to. */
    IssuerTerms terms();

    /** Asks whether the service is there. */
    IssuerPing ping(Oin school) throws EckIdException;

    /** One root pseudonym. */
    Stampseudonym stampseudonym(Oin school, HashedPgn hash) throws EckIdException;

    /** One chain pseudonym. */
    EckId eckId(Oin school, Stampseudonym stampseudonym, Chain chain, Sector sector) throws EckIdException;

    /** Submits a batch; the index of an item is its place in the list. */
    RemoteBatchId submitStampseudonyms(Oin school, List<HashedPgn> hashes) throws EckIdException;

    /** Submits a batch; the index of an item is its place in the list. */
    RemoteBatchId submitEckIds(Oin school, List<Stampseudonym> stampseudonyms, Chain chain, Sector sector)
            throws EckIdException;

    /** Asks for a batch of root pseudonyms. The content can be had once: commit it before anything else. */
    BatchAnswer<Stampseudonym> stampseudonyms(Oin school, RemoteBatchId batch) throws EckIdException;

    /** Asks for a batch of chain pseudonyms. The content can be had once: commit it before anything else. */
    BatchAnswer<EckId> eckIds(Oin school, RemoteBatchId batch) throws EckIdException;

    /** Makes a new hash resolve to the pseudonym of a former one. There is no undo. */
    Stampseudonym replace(Oin school, HashReplacement replacement) throws EckIdException;

    /** The chains there are; may be cached. */
    List<Listing<Chain>> chains(Oin school) throws EckIdException;

    /** The sectors there are; may be cached. */
    List<Listing<Sector>> sectors(Oin school) throws EckIdException;
}
