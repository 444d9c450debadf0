// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.Behaviour;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.Occasion;
import org.eckid.sandbox.Operation;
import org.eckid.sandbox.SandboxFault;

/** The behaviour as it stands, and the mishaps still to come. */
public final class Moods implements Behaviour {

    private final Plan plan = new Plan();
    private final AtomicInteger handshakes = new AtomicInteger();
    private volatile BatchRules rules;
    private volatile Duration skew = Duration.ZERO;
    private volatile boolean available = true;

    public Moods(BatchRules rules) {
        this.rules = rules;
    }

    /** What befalls this call, if something does. */
    public Optional<Disturbance> next(Operation operation) {
        return plan.next(operation);
    }

    /** Whether the next connection is cut off in its handshake. */
    public boolean cutsNextHandshake() {
        return handshakes.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** How far the time that is told is off. */
    public Duration skew() {
        return skew;
    }

    boolean available() {
        return available;
    }

    long befell(Mishap mishap) {
        return plan.befell(mishap);
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
    public void plan(Mishap mishap, Occasion occasion) {
        plan.add(mishap, occasion);
    }

    @Override
    public void cutHandshakes(int connections) {
        handshakes.set(connections);
    }

    @Override
    public void skewClock(Duration off) {
        skew = off;
    }

    @Override
    public void forgive() {
        plan.clear();
        handshakes.set(0);
        skew = Duration.ZERO;
    }

    @Override
    public void faultNext(Operation operation, SandboxFault fault) {
        plan.add(new Disturbance.Fault(fault), Occasion.next(operation));
    }

    @Override
    public void loseNextAnswer(Operation operation) {
        plan.add(Mishap.LOST, Occasion.next(operation));
    }

    @Override
    public void delayNextAnswer(Operation operation, Duration delay) {
        plan.add(new Disturbance.Late(delay), Occasion.next(operation));
    }

    @Override
    public void sayUnavailable() {
        available = false;
    }

    @Override
    public void sayAvailable() {
        available = true;
    }
}
