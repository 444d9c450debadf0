// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eckid.api.SupplierId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadLimitTest {
    private static final String CONNECTOR = "org.example.connector";
    private static final SupplierId ONE = new SupplierId("one");
    private static final SupplierId OTHER = new SupplierId("other");
    private static final SupplierId THIRD = new SupplierId("third");

    private final Watch watch = new Watch();
    private final ReadLimit limit = new ReadLimit(new Bounds(1000, 1500), watch);
    private final Told told = new Told();

    /** Moves when it is told to. */
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-09-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** What was logged. */
    private static final class Told extends Handler {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            texts.add(java.text.MessageFormat.format(entry.getMessage(), entry.getParameters()));
        }

        @Override
        public void flush() {
            // Kept in memory.
        }

        @Override
        public void close() {
            // Holds nothing open.
        }
    }

    @BeforeEach
    void listen() {
        Logger.getLogger(ReadLimit.class.getName()).addHandler(told);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger(ReadLimit.class.getName()).removeHandler(told);
    }

    @Test
    void letsJustTheBoundThrough() {
        assertTrue(limit.take(CONNECTOR, ONE, 999));
        assertTrue(limit.hasRoom(CONNECTOR, ONE));
        assertTrue(limit.take(CONNECTOR, ONE, 1));
        assertFalse(limit.hasRoom(CONNECTOR, ONE));
        assertFalse(limit.take(CONNECTOR, ONE, 1));
    }

    @Test
    void countsNothingOfWhatItRefuses() {
        assertFalse(limit.take(CONNECTOR, ONE, 1001));
        assertTrue(limit.take(CONNECTOR, ONE, 1000));
    }

    @Test
    void countsManySmallCallsLikeOneLargeOne() {
        int let = 0;
        for (int i = 0; i < 2000; i++) {
            if (limit.take(CONNECTOR, ONE, 1)) {
                let++;
            }
        }
        assertEquals(1000, let);
    }

    @Test
    void countsSuppliersApartAndTogether() {
        assertTrue(limit.take(CONNECTOR, ONE, 1000));
        assertTrue(limit.take(CONNECTOR, OTHER, 500));
        assertFalse(limit.take(CONNECTOR, OTHER, 1), "the connector has had its share");
        assertFalse(limit.hasRoom(CONNECTOR, THIRD), "nor does one more supplier help");
        assertTrue(limit.take("org.example.other", ONE, 1000), "another connector has a share of its own");
    }

    @Test
    void opensAgainWhenAnHourHasPassedAndNotBefore() {
        assertTrue(limit.take(CONNECTOR, ONE, 600));
        watch.pass(Duration.ofMinutes(30));
        assertTrue(limit.take(CONNECTOR, ONE, 400));
        watch.pass(Duration.ofMinutes(30));
        assertFalse(limit.hasRoom(CONNECTOR, ONE), "the first minute of the hour counts to its end");
        watch.pass(Duration.ofMinutes(1));
        assertFalse(limit.take(CONNECTOR, ONE, 601));
        assertTrue(limit.take(CONNECTOR, ONE, 600));
        watch.pass(Duration.ofDays(3));
        assertTrue(limit.take(CONNECTOR, ONE, 1000));
    }

    @Test
    void givesNothingBackWhenTheClockIsSetBack() {
        assertTrue(limit.take(CONNECTOR, ONE, 600));
        watch.pass(Duration.ofMinutes(-30));
        assertTrue(limit.take(CONNECTOR, ONE, 400));
        assertFalse(limit.hasRoom(CONNECTOR, ONE));
        watch.pass(Duration.ofMinutes(30 + 60));
        assertFalse(limit.hasRoom(CONNECTOR, ONE));
        watch.pass(Duration.ofMinutes(1));
        assertTrue(limit.take(CONNECTOR, ONE, 1000));
    }

    @Test
    void keepsTheBoundWhenManyThreadsAsk() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            counts.add(threads.submit(() -> {
                int let = 0;
                for (int call = 0; call < 500; call++) {
                    let += limit.take(CONNECTOR, ONE, 1) ? 1 : 0;
                }
                return let;
            }));
        }
        int let = 0;
        for (Future<Integer> count : counts) {
            let += count.get();
        }
        threads.shutdown();
        assertEquals(1000, let);
    }

    @Test
    void warnsOnceAnHourAndSaysWhatToDo() {
        assertTrue(limit.take(CONNECTOR, ONE, 1000));
        assertTrue(told.texts.isEmpty());
        assertFalse(limit.hasRoom(CONNECTOR, ONE));
        assertFalse(limit.take(CONNECTOR, ONE, 1));
        assertEquals(1, told.texts.size());
        for (String word : List.of(CONNECTOR, "supplier one", "1000", "ids.per.hour ", "audit")) {
            assertTrue(told.texts.get(0).contains(word), told.texts.get(0));
        }
        watch.pass(Duration.ofMinutes(59));
        assertFalse(limit.hasRoom(CONNECTOR, ONE));
        assertEquals(1, told.texts.size());
        watch.pass(Duration.ofMinutes(2));
        assertTrue(limit.take(CONNECTOR, ONE, 1000));
        assertFalse(limit.hasRoom(CONNECTOR, ONE));
        assertEquals(2, told.texts.size());
    }

    @Test
    void saysWhenItIsAllSuppliersTogether() {
        assertTrue(limit.take(CONNECTOR, ONE, 1000));
        assertTrue(limit.take(CONNECTOR, OTHER, 500));
        assertFalse(limit.hasRoom(CONNECTOR, OTHER));
        assertTrue(told.texts.get(0).contains("all suppliers together"), told.texts.get(0));
        assertTrue(told.texts.get(0).contains("ids.per.hour.in.all"), told.texts.get(0));
    }

    @Test
    void refusesBoundsThatCantBeMeant() {
        String none = assertThrows(IllegalArgumentException.class, () -> new Bounds(0, 10))
                .getMessage();
        assertTrue(none.startsWith("ids.per.hour of org.eckid.core.guard is 0: use at least 1"), none);
        String less = assertThrows(IllegalArgumentException.class, () -> new Bounds(10, 9))
                .getMessage();
        assertTrue(less.startsWith("ids.per.hour.in.all of org.eckid.core.guard is 9: use at least 10"), less);
        assertEquals(10, new Bounds(10, 10).inAll());
    }
}
