// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.time.Duration;
import org.eckid.rig.Scale;

/**
 * What is enrolled and how; the same for all nodes of an enrolment.
 *
 * @param scale of the host
 * @param pace of each node's hasher
 * @param batchSize the most persons in a batch
 * @param boardsAtOnce how many boards each node enrols side by side
 * @param heartbeat how often a node says to the others that it is alive; after four that are missing it counts as dead
 */
public record Plan(Scale scale, Pace pace, int batchSize, int boardsAtOnce, Duration heartbeat) {
    /** From two persons on a batch, so that small boards go by batches too. */
    static final int BATCH_FROM = 2;

    /** How many submissions an enrolment takes that nothing disturbs: two for each batch, and none for who goes singly. */
    public int submissions() {
        int full = scale.pupils() / batchSize;
        int rest = scale.pupils() % batchSize;
        int ofASchool = rest < BATCH_FROM ? full : full + 1;
        return 2 * ofASchool * scale.schools() * scale.boards();
    }

    /** How long a node may be silent before its boards go to others. */
    public Duration lease() {
        return heartbeat.multipliedBy(4);
    }
}
