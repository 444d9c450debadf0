// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.eckid.kit.search.Output;

/**
 * What Java Flight Recorder wrote about a host: with whom it spoke over the network, which files it wrote, and the message of
 * every exception that was thrown in it, also of those that nobody logged. Start the host with the options of
 * {@link #option}.
 */
public final class FlightRecording {
    private static final String SETTINGS = "recording.jfc";

    private final Path file;

    private FlightRecording(Path file) {
        this.file = file;
    }

    /** A recording that a host left. */
    public static FlightRecording in(Path file) {
        return new FlightRecording(file);
    }

    /**
     * The option of the JVM that makes a host record everything of interest until it ends.
     *
     * @param folder the recording, {@code host.jfr}, and its settings go there
     */
    public static String option(Path folder) throws IOException {
        Path settings = folder.resolve(SETTINGS);
        try (InputStream resource = FlightRecording.class.getResourceAsStream(SETTINGS)) {
            if (resource == null) {
                throw new IOException(SETTINGS + " is missing in the kit's jar");
            }
            Files.copy(resource, settings);
        }
        return "-XX:StartFlightRecording:settings=" + settings + ",filename=" + folder.resolve("host.jfr")
                + ",dumponexit=true";
    }

    /** All events as texts. */
    public Stream<Output> events() {
        return Stream.of(new Output("events of " + file.getFileName(), () -> new Texts(file)));
    }

    /** The address and port of everyone to whom the host sent, or from whom it got, at least one byte. */
    public Set<Peer> peers() throws IOException {
        Set<Peer> peers = new TreeSet<>();
        each(event -> {
            if (event.getEventType().getName().startsWith("jdk.Socket")) {
                peers.add(new Peer(event.getString("address"), event.getInt("port")));
            }
        });
        return peers;
    }

    /** Every file that the host wrote to. */
    public Set<Path> filesWritten() throws IOException {
        Set<Path> files = new TreeSet<>();
        each(event -> {
            String path = event.getEventType().getName().equals("jdk.FileWrite") ? event.getString("path") : null;
            if (path != null) {
                files.add(Path.of(path).toAbsolutePath().normalize());
            }
        });
        return files;
    }

    private void each(Consumer<RecordedEvent> look) throws IOException {
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                look.accept(events.readEvent());
            }
        }
    }

    /** The other end of a connection. */
    public record Peer(String address, int port) implements Comparable<Peer> {
        @Override
        public int compareTo(Peer other) {
            int first = address.compareTo(other.address);
            return first != 0 ? first : Integer.compare(port, other.port);
        }
    }

    private static final class Texts extends Pieces {
        private final RecordingFile events;

        Texts(Path file) throws IOException {
            events = new RecordingFile(file);
        }

        @Override
        byte[] next() throws IOException {
            return events.hasMoreEvents()
                    ? events.readEvent().toString().getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
        }

        @Override
        public void close() throws IOException {
            events.close();
        }
    }
}
