// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import static org.eckid.itests.TwoBoards.NORTH;
import static org.eckid.itests.TwoBoards.SOUTH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eckid.api.BoardId;
import org.eckid.api.Oin;
import org.eckid.api.Presence;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.itests.driver.InFramework;
import org.eckid.itests.driver.Service;
import org.eckid.sandbox.Book;
import org.eckid.sandbox.Operation;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;

/** Two boards at once: each request under the OIN of its own school. */
@InFramework
class TwoOinsIT {
    private static final Oin OF_NORTH = new Oin("0000000700001AA34567");
    private static final Oin OF_SOUTH = new Oin("0000000700002BB34567");

    private static CompletableFuture<EnrolmentProgress> start(PlugIn plugIn, BoardId board) throws Exception {
        return plugIn.controls().enrol(PlugIn.ADMIN, board, progress -> {}).toCompletableFuture();
    }

    private static long asked(Book book, Operation operation, Oin oin) {
        return book.seen(operation).stream()
                .filter(seen -> seen.oin().equals(oin.value()))
                .count();
    }

    /** Single calls, because there each request is one person: 9 in the north, 7 in the south. */
    @Test
    void asksForEachPersonUnderTheOinOfItsSchool(BundleContext context, @Service ConfigurationAdmin admin)
            throws Exception {
        try (PlugIn plugIn = new PlugIn(context, admin)
                .configured(context.getBundle().getSymbolicName(), "com.example.nobody")
                .connecting(new TwoBoards(9, 7).platform())) {
            CheapHasher hasher = new CheapHasher(Duration.ofMillis(200));
            plugIn.hashing(hasher);
            plugIn.activate(NORTH);
            plugIn.activate(SOUTH);
            CompletableFuture<EnrolmentProgress> north = start(plugIn, NORTH);
            CompletableFuture<EnrolmentProgress> south = start(plugIn, SOUTH);
            CompletableFuture.allOf(north, south).get(60, TimeUnit.SECONDS);

            Book book = plugIn.sandbox().book();
            assertEquals(
                    List.of(9, 7), List.of(north.get().present(), south.get().present()));
            for (Operation operation : List.of(Operation.RETRIEVE_STAMPSEUDONYM, Operation.RETRIEVE_ECK_ID)) {
                assertEquals(9, asked(book, operation, OF_NORTH));
                assertEquals(7, asked(book, operation, OF_SOUTH));
            }
            assertEquals(
                    Set.of(OF_NORTH.value(), OF_SOUTH.value()),
                    book.requestsByOin().keySet());
            assertEquals(0, book.refused());
        }
    }

    /** Batches: a batch of one school that is asked for under the other's OIN would be refused by the sandbox. */
    @Test
    void keepsTheBatchesOfTwoBoardsApart(BundleContext context, @Service ConfigurationAdmin admin) throws Exception {
        try (PlugIn plugIn = new PlugIn(context, admin)
                .configured(context.getBundle().getSymbolicName(), "com.example.nobody")
                .connecting(new TwoBoards(40, 30).platform())) {
            plugIn.hashing(new CheapHasher(Duration.ZERO));
            plugIn.activate(NORTH);
            plugIn.activate(SOUTH);
            CompletableFuture.allOf(start(plugIn, NORTH), start(plugIn, SOUTH)).get(60, TimeUnit.SECONDS);

            Book book = plugIn.sandbox().book();
            assertEquals(Map.of(Presence.PRESENT, 40), plugIn.persons(NORTH));
            assertEquals(Map.of(Presence.PRESENT, 30), plugIn.persons(SOUTH));
            assertEquals(70, book.distinctEckIds());
            Map<String, Long> submits = book.seen(Operation.SUBMIT_STAMPSEUDONYM_BATCH).stream()
                    .collect(Collectors.groupingBy(Book.Seen::oin, Collectors.counting()));
            assertEquals(Map.of(OF_NORTH.value(), 4L, OF_SOUTH.value(), 3L), submits);
        }
    }
}
