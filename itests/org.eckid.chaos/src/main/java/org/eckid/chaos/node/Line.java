// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

/** What a node tells its parent. */
public enum Line {
    /** The house is open. */
    READY,
    /** It stands at the point where it was told to stand, and waits to be killed. */
    AT_POINT,
    /** A thread is where a kill can cost a submission: it submits, and nothing of that is recorded yet. */
    SUBMIT_BEGINS,
    /** What a submit came to is committed. */
    SUBMIT_ENDS,
    /** What a submit came to could not be committed. */
    SUBMIT_LOST,
    /** A thread is where a kill can cost a submission: it asks for a batch, and nothing of that is recorded yet. */
    RETRIEVAL_BEGINS,
    /** What a retrieval came to is committed, or there was nothing to lose. */
    RETRIEVAL_ENDS,
    /** What a retrieval came to could not be committed. */
    RETRIEVAL_LOST,
    /** The content of a batch is committed. */
    CONTENT_KEPT,
    /** Everybody has an id. */
    DONE,
    /** It can't go on; the log says more. */
    FAILED
}
