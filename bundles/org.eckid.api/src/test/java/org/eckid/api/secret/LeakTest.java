// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No looker sees a secret, however it is wrapped; and every looker does see the same value in a record. */
class LeakTest {
    private static final String HEX = "5889fc51565c5488833c42cb2b724c67107bb250be8ed99c881c89632adc37b0";
    private static final String URI = "https://ketenid.nl/pilot/" + HEX + HEX;

    @ParameterizedTest
    @EnumSource(Looker.class)
    void showsNoSecretHoweverItIsWrapped(Looker looker) {
        for (Map.Entry<Secret, String> secret : secrets().entrySet()) {
            wrappings(secret.getKey()).forEach(wrapped -> {
                String seen = looker.seen(wrapped);
                assertFalse(seen.contains(secret.getValue()), () -> looker + " shows a secret: " + seen);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Looker.class)
    void showsTheSameValueInARecordSoThatThisTestCanFail(Looker looker) {
        for (String value : secrets().values()) {
            assertTrue(looker.seen(new Open(value)).contains(value), () -> looker + " sees nothing at all");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Looker.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STACK_TRACE", "JAVA_SERIALISATION"})
    void showsWhatStandsBesideTheSecretSoThatItDidLookInside(Looker looker) {
        secrets().keySet().forEach(secret -> {
            String seen = looker.seen(new Holder(secret, "group 5"));
            assertTrue(seen.contains("group 5"), () -> looker + " did not look inside: " + seen);
        });
    }

    @Test
    void isNotSerializable() {
        secrets().keySet().forEach(secret -> assertFalse(Serializable.class.isInstance(secret)));
    }

    @Test
    void isNamedByItsKindOnly() {
        List<String> names =
                secrets().keySet().stream().map(Secret::toString).sorted().toList();
        assertEquals(List.of("EckId[hidden]", "HashedPgn[hidden]", "Pgn[hidden]", "Stampseudonym[hidden]"), names);
    }

    @Test
    void isEqualToItselfOnlySoThatNobodyComparesInTheOpen() {
        Pgn one = new Pgn("063138219");
        assertNotEquals(one, new Pgn("063138219"));
        assertEquals(System.identityHashCode(one), one.hashCode());
    }

    @Test
    void opensByItsLoudReader() {
        secrets().forEach((secret, value) -> assertEquals(value, secret.revealSecretValue()));
    }

    private static Map<Secret, String> secrets() {
        Map<Secret, String> secrets = new HashMap<>();
        secrets.put(new Pgn("063138219"), "063138219");
        secrets.put(new HashedPgn(HEX), HEX);
        secrets.put(new Stampseudonym(URI), URI);
        secrets.put(new EckId(URI), URI);
        return secrets;
    }

    private static Stream<Object> wrappings(Secret secret) {
        Stream<Function<Secret, Object>> wrappers = Stream.of(
                bare -> bare,
                bare -> new Holder(bare, "group 5"),
                bare -> new Bean(bare),
                bare -> Optional.of(bare),
                bare -> List.of(bare),
                bare -> Map.of("pupil", bare),
                bare -> Map.of(bare, "pupil"),
                bare -> new Object[] {bare},
                bare -> new HoldingException("failed for " + bare, bare),
                bare -> new Holder(Map.of("pupil", Optional.of(List.of(bare))), "group 5"));
        return wrappers.map(wrapper -> wrapper.apply(secret));
    }

    /** The control: the same text where nobody hid it. */
    private record Open(String value) implements Serializable {}

    /** A host's own record around whatever it was handed. */
    private record Holder(@SuppressWarnings("serial") Object held, String group) implements Serializable {}

    /** A host's own bean. */
    public static final class Bean {
        private final Secret held;

        Bean(Secret held) {
            this.held = held;
        }

        /** Found by mappers. */
        public Secret getHeld() {
            return held;
        }
    }
}
