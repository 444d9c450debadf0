// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eckid.spi.store.WorkOrder;
import org.eckid.spi.store.WorkResult;
import org.eckid.spi.store.Worker;

/** A worker that works for as long as the test wants. */
final class HandWorker implements Worker {
    private static final long MOST_SECONDS = 20;

    private final BlockingQueue<WorkOrder> orders = new LinkedBlockingQueue<>();
    private final BlockingQueue<WorkResult> results = new LinkedBlockingQueue<>();
    private final Semaphore recorded = new Semaphore(0);

    @Override
    public WorkResult work(WorkOrder order) {
        orders.add(order);
        try {
            return results.take();
        } catch (InterruptedException e) {
            return WorkResult.givenBack();
        }
    }

    @Override
    public void recorded(WorkOrder order, WorkResult result) {
        recorded.release();
    }

    /** The next run that began. */
    WorkOrder next() throws InterruptedException {
        WorkOrder order = orders.poll(MOST_SECONDS, TimeUnit.SECONDS);
        assertNotNull(order, "no run began");
        return order;
    }

    /** Whether another run begins within a time. */
    boolean begins(long millis) throws InterruptedException {
        WorkOrder order = orders.poll(millis, TimeUnit.MILLISECONDS);
        if (order != null) {
            orders.add(order);
        }
        return order != null;
    }

    /** Ends a run so, and waits until that is recorded. */
    void end(WorkResult result) throws InterruptedException {
        results.add(result);
        assertTrueWithin(recorded.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS));
    }

    private static void assertTrueWithin(boolean inTime) {
        if (!inTime) {
            throw new AssertionError("the end of a run was not recorded");
        }
    }
}
