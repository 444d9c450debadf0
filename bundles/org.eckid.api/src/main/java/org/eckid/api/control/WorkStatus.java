// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What goes on with a board's work at one moment: what runs, what waits for whom, and what is wrong.
 *
 * @param running the run that goes on now
 * @param nextLook when the board is looked at again by itself; in the past if it waits for a free node
 * @param heldUp why nothing new is asked at this moment
 * @param batches what was submitted and has not ended
 * @param submissions what is used of the day's quota; empty if the board derives its ids or the source is not there
 * @param nodes the nodes that share in the work
 * @param findings what somebody must look at, apart from persons
 */
public record WorkStatus(
        Optional<Running> running,
        Optional<Instant> nextLook,
        Optional<HeldUp> heldUp,
        List<BatchStatus> batches,
        Optional<SubmissionsToday> submissions,
        List<NodeStatus> nodes,
        List<Finding> findings) {
    /** Keeps copies. */
    public WorkStatus {
        batches = List.copyOf(batches);
        nodes = List.copyOf(nodes);
        findings = List.copyOf(findings);
    }

    /** Of a board of which nothing was ever asked. */
    public static WorkStatus none() {
        return new WorkStatus(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /**
     * A run.
     *
     * @param node on which it is
     * @param alive whether that node was heard of a moment ago; if not, another one takes over soon
     */
    public record Running(String node, Instant since, Liveness alive) {}

    /** Whether a node was heard of a moment ago. */
    public enum Liveness {
        /** It was. */
        ALIVE,
        /** It was not: it stands still, was cut off or died. */
        SILENT
    }
}
