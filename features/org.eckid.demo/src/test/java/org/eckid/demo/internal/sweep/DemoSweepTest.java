// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.kit.search.Finding;
import org.eckid.kit.search.Kind;
import org.eckid.kit.search.Output;
import org.junit.jupiter.api.Test;

class DemoSweepTest {
    private static final String ECK_ID = "https://ketenid.nl/pilot/" + "0123456789abcdef".repeat(8);

    private final DemoSweep sweep = new DemoSweep(List.of(ECK_ID));

    @Test
    void addsUpWhatWasSeenInAllExits() throws Exception {
        sweep.over("pages", Stream.of(Output.text("/las", "clean"), Output.text("/las/pupils", ECK_ID)))
                .over("disk", Stream.of(Output.text("log", "clean")));
        assertEquals(3, sweep.swept());
        assertEquals(List.of(new Finding("pages", "/las/pupils", Kind.ECK_ID, "plain")), sweep.found());
    }

    @Test
    void doesNotCountAnOutputThatItCouldNotRead() {
        Output broken = new Output("/las/broken", () -> {
            throw new IOException("it was answered with status 500");
        });
        DemoFailure failure = assertThrows(DemoFailure.class, () -> sweep.over("pages", Stream.of(broken)));
        assertEquals("The sweep can't read /las/broken of pages: it was answered with status 500.", failure.line());
        assertEquals(0, sweep.swept());
    }
}
