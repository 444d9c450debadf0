// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.scale;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.rig.House;
import org.eckid.rig.StoreServices;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkState;
import org.jspecify.annotations.Nullable;

/** Looks at a running enrolment from outside, as an operator would: how far it is, how fast the status is, what it holds. */
final class Lookout implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;
    /** A full collection stops the run for a moment; so seldom that it does not show in the pace. */
    private static final long HEAP_EVERY_SECONDS = 15;

    private final StoreServices store;
    private final House house;
    private final List<BoardId> boards;
    private final long began = System.nanoTime();
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(2);
    private final List<Progress.Look> looks = new ArrayList<>();
    private final List<Double> statusMillis = new ArrayList<>();
    private final AtomicReference<@Nullable Exception> broken = new AtomicReference<>();
    private long mostHeap;

    /** Looks on until it is closed. */
    Lookout(House house, StoreServices store, List<BoardId> boards) {
        this.house = house;
        this.store = store;
        this.boards = boards;
        var unused = watch.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        var unusedToo = watch.scheduleWithFixedDelay(this::lookAtHeap, 0, HEAP_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            double millis = millisOfStatus(house, boards.get(0));
            int present = present();
            Duration since = Duration.ofNanos(System.nanoTime() - began);
            synchronized (this) {
                statusMillis.add(millis);
                looks.add(new Progress.Look(since, present));
            }
        } catch (EckIdException | RuntimeException e) {
            broken.set(e);
            throw new IllegalStateException(e);
        }
    }

    private int present() throws EckIdException {
        int present = 0;
        for (BoardId board : boards) {
            present += store.ledger().tallies(board).stream()
                    .filter(tally -> tally.state() == WorkState.PRESENT)
                    .mapToInt(Tally::count)
                    .sum();
        }
        return present;
    }

    /** What a person waits who asks for everything about a board. */
    static double millisOfStatus(House house, BoardId board) throws EckIdException {
        long asked = System.nanoTime();
        var unused = house.controls().board(board);
        return (System.nanoTime() - asked) / 1e6;
    }

    private void lookAtHeap() {
        long now = heap();
        synchronized (this) {
            mostHeap = Math.max(mostHeap, now);
        }
    }

    /** Bytes that are reachable now, and the little that was made since the collection. */
    @SuppressFBWarnings(value = "DM_GC", justification = "what is reachable is only known right after a collection")
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** How far it was when, up to now. */
    Progress progress(int persons) {
        look();
        if (broken.get() != null) {
            throw new IllegalStateException("the lookout broke off", broken.get());
        }
        synchronized (this) {
            return new Progress(persons, looks);
        }
    }

    /** How long each status took that was asked for meanwhile. */
    synchronized List<Double> statusMillis() {
        return List.copyOf(statusMillis);
    }

    /** The most that the heap held. */
    synchronized long mostHeap() {
        return mostHeap;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
