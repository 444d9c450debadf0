// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.Test;

/** The counts that are kept are those of a recount, also while several write; each other contract ends with a recount too. */
public abstract class CountsContract extends StoreContract {
    private static final int PERSONS = 120;
    private static final int ROUNDS = 40;

    @Test
    void theCountsAreThoseOfARecountWhileSeveralWriteAtOnce() throws Exception {
        List<PersonRef> many = pupils(0, PERSONS);
        reconcile(at(SCHOOL, many));
        claim(OTHER_BOARD);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> writers = List.of(
                    () -> repeat(1, random -> enrolSome()),
                    () -> repeat(2, random -> hint(many.get(random.nextInt(PERSONS)), random)),
                    () -> repeat(3, random -> hint(many.get(random.nextInt(PERSONS)), random)),
                    () -> repeat(4, random -> commandsAndRecounts()));
            for (Future<Integer> writer : threads.invokeAll(writers, 120, TimeUnit.SECONDS)) {
                assertEquals(ROUNDS, writer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(
                PERSONS, store().recount(BOARD).stream().mapToInt(Tally::count).sum());
    }

    private interface Writer {
        void write(Random random) throws EckIdException;
    }

    private static int repeat(int seed, Writer writer) throws EckIdException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            writer.write(random);
        }
        return ROUNDS;
    }

    /** As a run does: what a hint does to a person in between is no error of the run. */
    private void enrolSome() throws EckIdException {
        try {
            PersonRef[] due = due(WorkState.DUE).stream().limit(20).toArray(PersonRef[]::new);
            if (due.length > 5) {
                BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, due);
                record(endsWithStamps(batch, due[0], due[1], due[2]));
                recordIds(due[0], due[1]);
                recordAside(due[3], Reason.PGN_MISSING, Optional.empty());
                recordAside(due[4], Reason.SOURCE_UNREACHABLE, Optional.of(now()));
            }
        } catch (EckIdException e) {
            assertEquals(Reason.CHANGED_MEANWHILE, e.reason());
        }
    }

    private void hint(PersonRef person, Random random) throws EckIdException {
        Brin school = random.nextBoolean() ? SCHOOL : OTHER_SCHOOL;
        switch (random.nextInt(4)) {
            case 0 -> store().ledger().left(BOARD, person);
            case 1 -> store().ledger().startOver(BOARD, person, KEEPER);
            default -> store().ledger().changed(BOARD, at(school, person).get(0));
        }
    }

    private void commandsAndRecounts() throws EckIdException {
        store().ledger().dueAgain(BOARD, Set.of(Reason.PGN_MISSING, Reason.SOURCE_UNREACHABLE));
        store().ids()
                .eraseOtherSectors(
                        claim(), Set.of(OTHER_SCHOOL), new org.eckid.api.Sector("http://example.org/x"), KEEPER);
        int counted =
                store().ledger().tallies(BOARD).stream().mapToInt(Tally::count).sum();
        assertEquals(PERSONS, counted, "a count is read whole, with all that belongs together");
    }

    @Test
    void aCountTellsSinceWhenThereIsSomebody() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        pass(Duration.ofMinutes(1));
        Instant first = now();
        recordAside(ANNA, Reason.PGN_MISSING, Optional.empty());
        pass(Duration.ofMinutes(1));
        recordAside(BRAM, Reason.PGN_MISSING, Optional.empty());
        assertEquals(first, missing().since());
        store().ledger().changed(BOARD, at(SCHOOL, ANNA).get(0));
        assertEquals(first, missing().since(), "there was somebody all the time");
        store().ledger().changed(BOARD, at(SCHOOL, BRAM).get(0));
        pass(Duration.ofMinutes(1));
        recordAside(BRAM, Reason.PGN_MISSING, Optional.empty());
        assertEquals(now(), missing().since());
    }

    private Tally missing() throws EckIdException {
        return store().ledger().tallies(BOARD).stream()
                .filter(tally -> tally.reason().equals(Optional.of(Reason.PGN_MISSING)))
                .findFirst()
                .orElseThrow();
    }
}
