// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlannedMishapTest {

    @Test
    void readsAPlan() {
        List<PlannedMishap> plan = PlannedMishap.parse(
                "retrieveBatch half, any unavailable after 2 every 10 times 3 ,ping slow always,ping cut every 4");
        assertEquals(new PlannedMishap(Mishap.HALF, Occasion.next(Operation.RETRIEVE_BATCH)), plan.get(0));
        assertEquals(
                new PlannedMishap(
                        Mishap.UNAVAILABLE, Occasion.always().after(2).every(10).times(3)),
                plan.get(1));
        assertEquals(new PlannedMishap(Mishap.SLOW, Occasion.always(Operation.PING)), plan.get(2));
        assertEquals(
                new Occasion(Set.of(Operation.PING), 0, 4, Integer.MAX_VALUE),
                plan.get(3).occasion());
        assertEquals(List.of(), PlannedMishap.parse(" "));
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void knowsEachMishapByName(Mishap mishap) {
        assertEquals(mishap, PlannedMishap.parse("ping " + mishap.text()).get(0).mishap());
    }

    @ParameterizedTest
    @CsvSource({
        "ping, a mishap needs an operation and a name",
        "pong half, there is no operation pong",
        "ping quarter, there is no mishap quarter",
        "ping half often, there is no word often",
        "ping half times, times needs a whole number",
        "ping half after x, after needs a whole number",
        "ping half every 0, every is 0; give 1 or more",
    })
    void namesTheWordThatIsWrong(String text, String message) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> PlannedMishap.parse(text));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(message), refusal::getMessage);
    }
}
