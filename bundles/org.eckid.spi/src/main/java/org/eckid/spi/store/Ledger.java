// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.source.RemoteBatchId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Who must still get an id, and how far that is: the truth about the work, surviving crashes. Persons are known per
 * board; the same pupil at two boards is two persons.
 *
 * <p>What a run writes, it writes under its {@link Claim}: if that is not the last one of the board any more, nothing is
 * written and {@code SUPERSEDED} is thrown. A hint of the host needs no claim.
 */
@ConsumerType
public interface Ledger {

    /** Starts a reconciliation with the host and returns its mark, greater than every earlier one of the board. */
    long beginReconciliation(Claim claim) throws EckIdException;

    /**
     * The host named these persons. New ones become DUE; one who had LEFT becomes PRESENT again if the sealed row is
     * still there, goes on in its batch if that is still open, and is DUE otherwise; a known one keeps its state and gets
     * the school named here. One whom a hint made LEFT after this reconciliation began stays LEFT: the host's list may be
     * older than the hint.
     *
     * @param mark of the reconciliation
     * @param persons at most 1,000
     */
    void seen(Claim claim, long mark, List<EnrolledPerson> persons) throws EckIdException;

    /**
     * Ends a reconciliation: who was not named under this mark, nor by a hint since it began, becomes LEFT. Returns how
     * many those are.
     */
    int endReconciliation(Claim claim, long mark) throws EckIdException;

    /** One person as {@link #seen}, on a hint of the host; and if REFUSED or put off, due at once. */
    void changed(BoardId board, EnrolledPerson person) throws EckIdException;

    /** One person left; nothing happens if it is not known. */
    void left(BoardId board, PersonRef person) throws EckIdException;

    /**
     * What was made for this person is void, for its number was another's: erases its sealed row and root pseudonym, takes
     * it out of its batch, and begins its next {@link WorkItem#round}. DUE at once, unless it LEFT. Nothing that was made in
     * an earlier round is ever recorded, whenever it comes. Nothing happens if the person is not known.
     */
    void startOver(BoardId board, PersonRef person, RegisterKeeper keeper) throws EckIdException;

    /**
     * Makes persons who were refused or put off for one of these reasons due at once; and batches of unknown outcome that wait
     * for one of these.
     *
     * @return how many persons
     */
    int dueAgain(BoardId board, Set<Reason> reasons) throws EckIdException;

    /**
     * Work that is due: persons of these schools in this state who were not put off beyond {@code now}, longest waiting
     * first.
     */
    List<WorkItem> due(BoardId board, WorkState state, Set<Brin> schools, Instant now, int most) throws EckIdException;

    /** When the first of those who were put off is due: persons of these schools, after {@code now}. */
    Optional<Instant> nextDue(BoardId board, Set<Brin> schools, Instant now) throws EckIdException;

    /** One person; empty if not known. */
    Optional<WorkItem> item(BoardId board, PersonRef person) throws EckIdException;

    /**
     * Commits a batch and its index-to-person mapping, <b>before</b> it is submitted; persons get the batch's stage. Those
     * who LEFT meanwhile keep that state and their index. Those who started over since keep their state and their index too,
     * and are not in the batch: its answer for them will be dropped.
     *
     * @param rounds in which the persons were when the work for this batch began
     * @param quota of which one submission is taken in the same transaction, so that nodes together never use more
     * @throws EckIdException {@code DAILY_LIMIT} if nothing is left of the quota; {@code CHANGED_MEANWHILE} if a person is in
     *     another batch, or not in the state before this stage; {@code CALL_INVALID} if the round of a person is missing.
     *     Nothing is changed then
     */
    void prepare(Claim claim, BatchPlan plan, Rounds rounds, Quota quota) throws EckIdException;

    /**
     * The source took the batch. Nothing happens if that is said twice.
     *
     * @param look when to ask for it first
     * @throws EckIdException {@code CHANGED_MEANWHILE} if the batch has ended, or has another name at the source
     */
    void submitted(Claim claim, BatchKey batch, RemoteBatchId remote, Duration look) throws EckIdException;

    /**
     * No answer came to the submit. The batch goes on counting as a submission; its persons stay in it until its outcome is
     * recorded, so that a source that hangs does not get one batch after the other.
     *
     * @param why {@code SOURCE_TIMED_OUT} or the like
     * @param look when to give it up
     * @throws EckIdException {@code CHANGED_MEANWHILE} if the batch has ended or has a name at the source
     */
    void unknown(Claim claim, BatchKey batch, Reason why, Duration look) throws EckIdException;

    /**
     * A batch gave nothing yet.
     *
     * @param why what it waits for
     * @param look when to ask for it again
     * @throws EckIdException {@code CHANGED_MEANWHILE} if the batch has ended
     */
    void waits(Claim claim, BatchKey batch, Reason why, Duration look) throws EckIdException;

    /** The batches of a board that have not ended, oldest first. */
    List<OpenBatch> openBatches(BoardId board) throws EckIdException;

    /** The same for a status: quick, because it is not read who is in them. */
    List<BatchGlance> glanceAtBatches(BoardId board) throws EckIdException;

    /**
     * Records what became of persons, in one transaction. Persons who LEFT meanwhile keep that state; an ECK iD of theirs is
     * stored all the same, for a return. Of persons who started over since the work or the batch began, nothing is recorded;
     * that is no error.
     *
     * @throws EckIdException {@code CHANGED_MEANWHILE} if the batch has ended, or a person can't take this step from its
     *     state or is in another batch; {@code CALL_INVALID} if it names somebody twice, unknown, not of the batch, or,
     *     without a batch, of no round; {@code CHANGED_MEANWHILE} too if the key of a seal is gone. Nothing is recorded then
     */
    void record(Claim claim, Outcome outcome, RegisterKeeper keeper) throws EckIdException;

    /**
     * How many batches of all boards were submitted today, also those of which the outcome is not known. A batch that ended
     * without {@link #submitted} counts, unless its outcome put persons aside, and all of them for reasons other than
     * {@code SOURCE_TIMED_OUT} and {@code SOURCE_ANSWER_INVALID}: then it surely did not arrive.
     */
    Submissions submissions(Quota quota) throws EckIdException;

    /** The board's persons, counted. Kept as they change, so that asking takes no longer for a large board. */
    List<Tally> tallies(BoardId board) throws EckIdException;

    /** Some persons who wait or were refused for this reason. */
    List<PersonRef> examples(BoardId board, Reason reason, int most) throws EckIdException;

    /** The presence of some persons, by state; unknown persons are left out. */
    List<WorkItem> items(BoardId board, Collection<PersonRef> persons) throws EckIdException;
}
