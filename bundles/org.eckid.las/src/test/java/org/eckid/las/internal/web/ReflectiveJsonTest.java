// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.secret.EckId;
import org.eckid.las.internal.FakeField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReflectiveJsonTest {
    private static final String VALUE = "https://ketenid.nl/pilot/" + "0123456789abcdef".repeat(8);

    private record Leaky(String eckId, Optional<LocalDate> day) {}

    static final class Bean {
        @SuppressWarnings("unused") // read by reflection, which is the point
        private final String kept = VALUE;

        @SuppressWarnings("unused") // called by reflection, which is the point
        public String getComputed() {
            return "got";
        }
    }

    static final class Loop {
        @Nullable
        Loop self;
    }

    static final class Machine {
        @SuppressWarnings("unused") // read by reflection, which is the point
        private final Bean inside = new Bean();
    }

    private record Holder(EckId eckId, FakeField field) {}

    @Test
    void leaksWhateverIsInARecordABeanOrAPrivateField() {
        assertEquals(
                "{\"day\":\"2026-10-05\",\"eckId\":\"" + VALUE + "\"}",
                map(new Leaky(VALUE, Optional.of(LocalDate.of(2026, 10, 5)))));
        assertEquals("{\"getComputed\":\"got\",\"kept\":\"" + VALUE + "\"}", map(new Bean()));
    }

    @Test
    void findsNoValueInASecretOrAHiddenField() {
        String json = map(List.of(new Holder(new EckId(VALUE), new FakeField())));

        assertFalse(json.contains("0123456789abcdef"), json);
        assertEquals("[{\"eckId\":{},\"field\":{}}]", json);
    }

    @Test
    void callsNoGetterBehindAPrivateField() {
        assertEquals("{\"inside\":{\"kept\":\"" + VALUE + "\"}}", map(new Machine()));
    }

    @Test
    void escapesTextAndMapsCollections() {
        assertEquals(
                "{\"a\":[1,true,null],\"b\":{},\"c\":[]}",
                map(Map.of("a", new Object[] {1, true, Optional.empty()}, "b", Map.of(), "c", List.of())));
        assertEquals("\"\\u003c\\u0022\\u005c\\u00eb\"", map("<\"\\ë"));
    }

    @Test
    void endsOnLoops() {
        Loop loop = new Loop();
        loop.self = loop;

        assertTrue(map(loop).startsWith("{\"self\":\""));
    }

    private static String map(Object object) {
        return new ReflectiveJson().map(object);
    }
}
