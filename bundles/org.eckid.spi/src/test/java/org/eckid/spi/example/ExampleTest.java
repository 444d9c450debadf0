// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.gateway.HiddenField;
import org.eckid.spi.gateway.HostConnection;
import org.eckid.spi.gateway.HostGateway;
import org.eckid.spi.host.HostPlatform;
import org.eckid.spi.host.PgnAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's example is this code, and it does what the README says. */
class ExampleTest {
    private static final BoardId BOARD = new BoardId("b1");

    private final List<String> told = new ArrayList<>();
    private final List<HostPlatform> connected = new ArrayList<>();
    private final FakeRegistration pupils = new FakeRegistration();
    private CompletionStage<Void> answer = CompletableFuture.completedFuture(null);

    @ParameterizedTest
    @ValueSource(strings = {"EckIdLink", "PupilDirectory"})
    void isInTheReadmeAsItIsHere(String name) throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/eckid/spi/example", name + ".java"));
        String example = source.substring(source.indexOf("\n/** ") + 1);
        assertTrue(Files.readString(Path.of("README.md")).contains("```java\n" + example + "```\n"), name);
    }

    @Test
    void namesPupilsWithoutSayingWhoTheyAre() throws EckIdException {
        pupils.rows.add(new Registration.Row("p1", "19HY", Optional.of("063138219"), true));
        new EckIdLink(gateway(), pupils);
        var directory = connected.get(0).directory();
        assertEquals("p1", directory.persons(BOARD).toList().get(0).person().key());
        assertTrue(directory.person(BOARD, pupil("p2")).isEmpty());
        assertEquals("19HY00", directory.schools(BOARD).get(0).brin().value());
        assertEquals(BOARD, directory.boards().get(0).id());
    }

    @Test
    void givesAPgnOnlyWhenItIsVerified() throws EckIdException {
        pupils.rows.add(new Registration.Row("p1", "19HY", Optional.of("063138219"), true));
        pupils.rows.add(new Registration.Row("p2", "19HY", Optional.of("111222333"), false));
        pupils.rows.add(new Registration.Row("p3", "19HY", Optional.empty(), false));
        new EckIdLink(gateway(), pupils);
        var directory = connected.get(0).directory();
        assertInstanceOf(PgnAnswer.Verified.class, directory.pgn(BOARD, pupil("p1")));
        assertInstanceOf(PgnAnswer.NotVerified.class, directory.pgn(BOARD, pupil("p2")));
        assertInstanceOf(PgnAnswer.Missing.class, directory.pgn(BOARD, pupil("p3")));
        assertInstanceOf(PgnAnswer.Missing.class, directory.pgn(BOARD, pupil("p4")));
    }

    @Test
    void tellsOfChangesUntilItIsStopped() throws EckIdException {
        EckIdLink link = new EckIdLink(gateway(), pupils);
        pupils.change("p1");
        link.stop();
        pupils.change("p2");
        assertEquals(List.of("changed p1", "closed"), told);
    }

    @Test
    void tellsOfACorrectedNumberUntilItWasAnswered() throws EckIdException {
        answer = CompletableFuture.failedFuture(new IllegalStateException("the plug-in stops"));
        EckIdLink link = new EckIdLink(gateway(), pupils);
        pupils.correct("p1");
        link.stop();
        answer = CompletableFuture.completedFuture(null);
        new EckIdLink(gateway(), pupils).stop();
        new EckIdLink(gateway(), pupils).stop();
        assertEquals(List.of("corrected p1", "closed", "corrected p1", "closed", "closed"), told);
    }

    private static PersonRef pupil(String key) {
        return new PersonRef(PersonKind.PUPIL, key);
    }

    private HostGateway gateway() {
        return platform -> {
            connected.add(platform);
            return new FakeConnection();
        };
    }

    private final class FakeConnection implements HostConnection {
        @Override
        public void changed(BoardId board, PersonRef person) {
            told.add("changed " + person.key());
        }

        @Override
        public CompletionStage<Void> pgnReplaced(BoardId board, PersonRef person, Pgn former) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException());
        }

        @Override
        public CompletionStage<Void> pgnCorrected(BoardId board, PersonRef person) {
            told.add("corrected " + person.key());
            return answer;
        }

        @Override
        public void left(BoardId board, PersonRef person) {
            told.add("left " + person.key());
        }

        @Override
        public void close() {
            told.add("closed");
        }
    }

    private static final class FakeRegistration implements Registration {
        private final List<Row> rows = new ArrayList<>();
        private final List<BiConsumer<String, String>> listeners = new ArrayList<>();
        private final List<BiConsumer<String, String>> correctionListeners = new ArrayList<>();
        private final List<String> corrections = new ArrayList<>();

        @Override
        public List<Row> enrolled(String board) {
            return rows;
        }

        @Override
        public Optional<Row> enrolled(String board, String key) {
            return rows.stream().filter(row -> row.key().equals(key)).findFirst();
        }

        @Override
        public Runnable onChange(BiConsumer<String, String> changed, BiConsumer<String, String> corrected) {
            listeners.add(changed);
            correctionListeners.add(corrected);
            return () -> {
                listeners.remove(changed);
                correctionListeners.remove(corrected);
            };
        }

        @Override
        public List<String> openCorrections(String board) {
            return List.copyOf(corrections);
        }

        @Override
        public void correctionClosed(String board, String key) {
            corrections.remove(key);
        }

        @Override
        public List<HiddenField> extraFields() {
            return new ArrayList<>();
        }

        void correct(String key) {
            corrections.add(key);
            correctionListeners.forEach(listener -> listener.accept("b1", key));
        }

        void change(String key) {
            listeners.forEach(listener -> listener.accept("b1", key));
        }
    }
}
