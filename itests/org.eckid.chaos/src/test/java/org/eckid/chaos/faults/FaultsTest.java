// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eckid.sandbox.Book;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault of the service happens once; the run ends as it must, and the next one makes everybody's id right. */
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {
    private static final double WORTH_WAITING_SECONDS = 5;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void hasItsOutcome(Fault fault, @TempDir Path folder) throws Exception {
        try (FaultedBoard board = board(fault, folder)) {
            board.switchOn();
            board.service().behaviour().plan(fault.mishap(), Occasion.next(fault.operation()));
            assertEquals(fault.firstRun(), board.run());
            if (board.present() < fault.persons()) {
                assertEquals(fault.persons() + " present", board.run(), "all are well when the service is");
            }
            assertEquals(List.of(), board.wrong());
            Book book = board.service().book();
            assertEquals(1, book.befell(fault.mishap()));
            assertEquals(fault.submissions(), book.submissions().used(), "submissions");
            assertEquals(fault.handedOut(), book.submissions().retrieved(), "contents given out");
        }
    }

    /** An answer that drips is waited for until the time-out. */
    private static FaultedBoard board(Fault fault, Path folder) throws Exception {
        return fault.mishap() == Mishap.SLOW
                ? new FaultedBoard(folder, fault.persons(), WORTH_WAITING_SECONDS)
                : new FaultedBoard(folder, fault.persons());
    }

    @Test
    void theReadmeTellsEachOutcome() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("| Fault |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertEquals(Arrays.stream(Fault.values()).map(Fault::row).toList(), rows);
    }
}
