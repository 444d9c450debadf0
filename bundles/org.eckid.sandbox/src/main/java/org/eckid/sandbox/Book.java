// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sandbox's own account, to compare with what a client believes. It keeps fingerprints of what was
 * issued, never the values, and no method lists them. Safe for use by many threads.
 */
@ProviderType
public interface Book {

    /**
     * One request.
     *
     * @param operation the name on the wire, empty when the request was refused before that was known
     * @param oin the OIN of the school, empty when unknown
     * @param messageId the {@code wsa:MessageID}, empty when unknown
     * @param at when, by the sandbox's clock
     * @param outcome {@code answered}, {@code lost}, or the fault's actor or message
     */
    record Seen(String operation, String oin, String messageId, Instant at, String outcome) {}

    /**
     * What one school asked for one person, and got. Each number stops at 1,048,575.
     *
     * @param submitted how often in an accepted batch
     * @param handedOut how often a batch gave it out, also in an answer that was spoilt on purpose
     * @param singly how often a single call was answered with it
     */
    record Asked(int submitted, int handedOut, int singly) {}

    /**
     * The accepted batches.
     *
     * @param used all of them
     * @param repeated those in which the school had submitted each item before
     * @param retrieved those whose content was given out
     */
    record Submissions(long used, long repeated, long retrieved) {

        /** Those whose content nobody got. */
        public long notRetrieved() {
            return used - retrieved;
        }
    }

    /** The last 10,000 requests, oldest first. */
    List<Seen> seen();

    /** The last requests of one operation, oldest first. */
    List<Seen> seen(Operation operation);

    /** How many well-formed requests of this operation came in, answered with a fault or not. */
    long requests(Operation operation);

    /** How many well-formed requests each OIN made. */
    Map<String, Long> requestsByOin();

    /** How many requests broke the wire contract and were refused unprocessed. */
    long refused();

    /** How many calls had this mishap on purpose. */
    long befell(Mishap mishap);

    /** How the day's submissions were used. */
    Submissions submissions();

    /** What this school asked by this hash. */
    Asked askedStampseudonym(String oin, String hpgn);

    /** What this school asked by the stampseudonym that belongs to this hash now, for whatever chain and sector. */
    Asked askedEckId(String oin, String hpgn);

    /** How many batches were accepted. */
    long batchesSubmitted();

    /** How many batches were given out; an answer that was lost on purpose counts. */
    long batchesRetrieved();

    /** How many ECK iDs were given out, repeats included. */
    long eckIdsAnswered();

    /** How many different ECK iDs were given out. */
    int distinctEckIds();

    /** How many stampseudonyms were given out, repeats included. */
    long stampseudonymsAnswered();

    /** How many different persons, counted by stampseudonym, were given one. */
    int distinctPersons();

    /** Whether this very ECK iD was given out. */
    boolean issued(String eckId);

    /**
     * The ECK iD that a person gets now, replacements followed. For assertions; it counts as no request
     * and as nothing issued.
     *
     * @param hpgn the first-level hash
     * @param chainId the chain
     * @param sectorId the sector
     */
    String expectedEckId(String hpgn, String chainId, String sectorId);
}
