// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.Behaviour;
import org.eckid.sandbox.Operation;
import org.eckid.sandbox.SandboxFault;

/** The behaviour as it stands, and the mishaps still to come per operation. */
public final class Moods implements Behaviour {

    private volatile BatchRules rules;
    private final Map<Operation, Queue<Mishap>> mishaps = new EnumMap<>(Operation.class);
    private volatile boolean available = true;

    public Moods(BatchRules rules) {
        this.rules = rules;
        for (Operation each : Operation.values()) {
            mishaps.put(each, new ConcurrentLinkedQueue<>());
        }
    }

    /** Takes the next mishap of this operation, if one was asked for. */
    public Optional<Mishap> next(Operation operation) {
        return Optional.ofNullable(queue(operation).poll());
    }

    boolean available() {
        return available;
    }

    @Override
    public BatchRules batches() {
        return rules;
    }

    @Override
    public synchronized void batches(UnaryOperator<BatchRules> change) {
        rules = change.apply(rules);
    }

    @Override
    public void faultNext(Operation operation, SandboxFault fault) {
        queue(operation).add(new Mishap.Fault(fault));
    }

    @Override
    public void loseNextAnswer(Operation operation) {
        queue(operation).add(new Mishap.Lost());
    }

    @Override
    public void delayNextAnswer(Operation operation, Duration delay) {
        queue(operation).add(new Mishap.Late(delay));
    }

    @Override
    public void sayUnavailable() {
        available = false;
    }

    @Override
    public void sayAvailable() {
        available = true;
    }

    private Queue<Mishap> queue(Operation operation) {
        Queue<Mishap> queue = mishaps.get(operation);
        if (queue == null) {
            throw new IllegalStateException("no queue for " + operation);
        }
        return queue;
    }
}
