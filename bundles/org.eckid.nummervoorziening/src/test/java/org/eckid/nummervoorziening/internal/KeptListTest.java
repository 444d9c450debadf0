// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.junit.jupiter.api.Test;

class KeptListTest {
    private final HandClock clock = new HandClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final KeptList<String> kept = new KeptList<>(clock, Duration.ofHours(24));
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnceUntilTheTimeIsOver() throws Exception {
        assertEquals(List.of("answer 1"), kept.get(this::answer));
        clock.forward(Duration.ofHours(23));
        assertEquals(List.of("answer 1"), kept.get(this::answer));
        clock.forward(Duration.ofHours(1));
        assertEquals(List.of("answer 2"), kept.get(this::answer));
    }

    @Test
    void letsTheFormerListServeOnWhenTheServiceFails() throws Exception {
        kept.get(this::answer);
        clock.forward(Duration.ofHours(24));
        assertEquals(List.of("answer 1"), kept.get(this::failure));
        assertEquals(List.of("answer 1"), kept.get(this::failure));
        assertEquals(2, asked.get(), "after a failure it waits before it asks again");
        clock.forward(Duration.ofMinutes(5));
        assertEquals(List.of("answer 3"), kept.get(this::answer));
    }

    @Test
    void failsWhenThereIsNoFormerList() throws Exception {
        assertThrows(EckIdException.class, () -> kept.get(this::failure));
        assertEquals(List.of("answer 2"), kept.get(this::answer));
    }

    private List<String> answer() {
        return List.of("answer " + asked.incrementAndGet());
    }

    private List<String> failure() throws EckIdException {
        asked.incrementAndGet();
        throw new EckIdException(Reason.SOURCE_UNREACHABLE, "away");
    }
}
