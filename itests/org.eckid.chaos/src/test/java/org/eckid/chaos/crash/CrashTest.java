// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eckid.chaos.harness.Ground;
import org.eckid.chaos.harness.Losses;
import org.eckid.chaos.harness.NodeProcess;
import org.eckid.chaos.node.Line;
import org.eckid.chaos.node.Order;
import org.eckid.chaos.node.Pace;
import org.eckid.chaos.node.Plan;
import org.eckid.chaos.node.Point;
import org.eckid.rig.Scale;
import org.eckid.rig.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the process that enrols a board at fifty points. Each enrolment is one store and one service; its node is killed
 * at each point in turn, started again on what the former one left, and at last left alone.
 */
class CrashTest {
    /** Seven batches, and one person who goes by single calls. */
    private static final Scale BATCHES = Scale.oneBoard(1, 43);

    /** Eight schools of which each asks for its own only pupil. */
    private static final Scale SINGLE_CALLS = Scale.oneBoard(8, 1);

    private static final ExecutorService TWO_AT_ONCE = Executors.newFixedThreadPool(2);
    private static final Map<Enrolment, Future<List<String>>> ENROLLING = new EnumMap<>(Enrolment.class);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    /** What counts starts anew with each process: {@code 2} is the second call of that kind in this life. */
    private enum Enrolment {
        BEFORE_ANYTHING_IS_SUBMITTED(
                "before ledger.beginReconciliation 1",
                "after ledger.beginReconciliation 1",
                "before ledger.seen 1",
                "after ledger.seen 1",
                "after ledger.endReconciliation 1",
                "before hasher.hash 1",
                "after hasher.hash 5",
                "before ledger.prepare 1",
                "after ledger.prepare 1",
                "before issuer.submitStampseudonyms 1"),
        AROUND_THE_SUBMIT_OF_HASHES(
                "after issuer.submitStampseudonyms 1",
                "before ledger.submitted 1",
                "after ledger.submitted 1",
                "before issuer.stampseudonyms 1",
                "after issuer.stampseudonyms 1",
                "after issuer.content 1",
                "before ledger.record 1",
                "after ledger.record 1",
                "after ledger.prepare 3",
                "after issuer.submitStampseudonyms 2"),
        AROUND_BOTH_RETRIEVALS(
                "after issuer.content 2",
                "before ledger.record 2",
                "after ledger.record 2",
                "before issuer.submitEckIds 1",
                "after issuer.submitEckIds 1",
                "after ledger.submitted 2",
                "before issuer.eckIds 1",
                "after issuer.eckIds 1",
                "after ledger.record 3",
                "after issuer.submitEckIds 2"),
        AROUND_COMMITS(
                "before database.commit 1",
                "after database.commit 1",
                "before database.commit 7",
                "after database.commit 7",
                "before database.commit 13",
                "after database.commit 13",
                "before database.commit 22",
                "after database.commit 22",
                "before database.commit 31",
                "after database.commit 31"),
        AROUND_THE_LAST_BATCHES(
                "after issuer.submitEckIds 3",
                "after issuer.content 2",
                "before ledger.record 2",
                "after issuer.eckIds 2",
                "after issuer.content 1"),
        AROUND_SINGLE_CALLS(
                SINGLE_CALLS,
                "before issuer.stampseudonym 1",
                "after issuer.stampseudonym 2",
                "before issuer.eckId 1",
                "after issuer.eckId 2",
                "after ledger.record 1");

        @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, which the checker does not know
        private final Plan plan;

        @SuppressWarnings("ImmutableEnumChecker") // never changed after it is made
        private final List<Point> points;

        Enrolment(String... points) {
            this(BATCHES, points);
        }

        Enrolment(Scale scale, String... points) {
            this.plan = new Plan(scale, new Pace(1, 4), 6, 1, Duration.ofSeconds(1));
            this.points = Arrays.stream(points).map(Point::parse).toList();
        }
    }

    @Test
    void thereAreFiftyPoints() {
        Stream<Point> all = Arrays.stream(Enrolment.values()).flatMap(each -> each.points.stream());
        assertEquals(50, all.count());
    }

    /** Two enrolments go on at a time, because processes that start wait a lot; each test waits for its own. */
    @BeforeAll
    static void start(@TempDir Path folder) {
        for (Enrolment enrolment : Enrolment.values()) {
            ENROLLING.put(enrolment, TWO_AT_ONCE.submit(() -> enrol(enrolment, folder)));
        }
    }

    @AfterAll
    static void stop() {
        TWO_AT_ONCE.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyHasOneRightIdInTheEnd(Enrolment enrolment) throws Exception {
        assertEquals(List.of(), ENROLLING.get(enrolment).get());
    }

    private static List<String> enrol(Enrolment enrolment, Path parent) throws Exception {
        Path folder = Files.createDirectory(parent.resolve(enrolment.name()));
        try (Ground ground = new Ground(folder, Store.h2In(folder), enrolment.plan).switchedOn()) {
            Losses losses = Losses.NONE;
            for (Point point : enrolment.points) {
                losses = losses.and(killedAt(point, ground.order(), folder));
            }
            losses = losses.and(leftAlone(ground.order(), folder));
            return ground.reckon(losses).failures();
        }
    }

    private static Losses killedAt(Point point, Order order, Path folder) throws Exception {
        try (NodeProcess node = start(order.haltingAt(point), folder)) {
            node.await(Line.AT_POINT, LONG_ENOUGH);
            return node.kill();
        }
    }

    private static Losses leftAlone(Order order, Path folder) throws Exception {
        try (NodeProcess node = start(order, folder)) {
            node.await(Line.DONE, LONG_ENOUGH);
            return node.ended(LONG_ENOUGH);
        }
    }

    private static NodeProcess start(Order order, Path folder) throws Exception {
        return new NodeProcess(order, folder.resolve("node.log"));
    }
}
