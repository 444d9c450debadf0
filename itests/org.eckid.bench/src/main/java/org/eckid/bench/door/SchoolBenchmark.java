// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.door;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.outbound.Disclosure;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.OpenDoor;
import org.eckid.rig.Scale;
import org.eckid.rig.Store;
import org.eckid.spi.host.EnrolledPerson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The ids of a school of 1,000 pupils through the door, and the same sealed rows by plain JDBC from the same file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
public class SchoolBenchmark {
    /** The file, made by {@link DoorPart}. */
    static final String FOLDER = "bench.door.school";

    static final Scale SCALE = Scale.oneBoard(2, 1000);

    private static final String COLUMNS =
            "select s.id, s.origin, s.chain, s.sector, s.seal, s.key_version, s.seal_number, s.fingerprint"
                    + " from person p join sealed_id s on s.id = p.id where p.state = 'PRESENT' and p.school = ? and p.board = ?";

    private final MadeUpHost host = new MadeUpHost(SCALE);
    private final BoardId board = host.boardIds().get(0);
    private final List<SchoolOf1000> schools = host.schools(board).stream()
            .map(school -> new SchoolOf1000(
                    OpenDoor.request(board, school.brin()),
                    host.persons(board)
                            .filter(person -> person.school().equals(school.brin()))
                            .map(EnrolledPerson::person)
                            .toList()))
            .toList();
    private int turn;
    private final Store store = new Store(Store.h2In(Path.of(System.getProperty(FOLDER))));
    private Optional<EckIdDoor> door = Optional.empty();
    private Optional<Connection> plain = Optional.empty();

    private record SchoolOf1000(SupplierRequest request, List<PersonRef> pupils) {}

    /** Each school in turn: H2 gives its last result again for the same question, without reading. */
    private SchoolOf1000 next() {
        turn++;
        return schools.get(turn % schools.size());
    }

    /** Opens the door, and a connection beside it. */
    @Setup
    public void open() throws EckIdException, SQLException {
        EckIdDoor opened = new OpenDoor(host, store).door();
        for (SchoolOf1000 school : schools) {
            Disclosure all = opened.disclose(school.request(), school.pupils(), (person, id) -> {});
            if (all.given() != SCALE.pupils()) {
                throw new IllegalStateException("not all have an id: " + all);
            }
        }
        door = Optional.of(opened);
        // As the store names the file, so that H2 opens it once.
        String url = Store.h2In(Path.of(System.getProperty(FOLDER))).replace("h2:file:", "h2:file:retry:");
        plain = Optional.of(DriverManager.getConnection(url, "eckid", ""));
    }

    /** Closes both. */
    @TearDown
    public void close() throws SQLException {
        plain.orElseThrow().close();
        store.close();
    }

    /** As a connector asks: gate, rows, audit, seals, each id to the sink. */
    @Benchmark
    public Disclosure door(Blackhole sink) throws EckIdException {
        SchoolOf1000 school = next();
        return door.orElseThrow().disclose(school.request(), school.pupils(), (person, id) -> sink.consume(id));
    }

    /** One statement that reads the rows of the school, and nothing else. */
    @Benchmark
    public int plainSelect(Blackhole sink) throws SQLException {
        try (PreparedStatement statement = plain.orElseThrow().prepareStatement(COLUMNS)) {
            statement.setString(1, next().request().school().value());
            statement.setString(2, board.value());
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, sink);
            }
        }
    }

    private static int read(ResultSet rows, Blackhole sink) throws SQLException {
        int count = 0;
        while (rows.next()) {
            for (int column = 1; column <= 4; column++) {
                sink.consume(rows.getString(column));
            }
            sink.consume(rows.getBytes(5));
            sink.consume(rows.getInt(6));
            sink.consume(rows.getLong(7));
            sink.consume(rows.getBytes(8));
            count++;
        }
        if (count != SCALE.pupils()) {
            throw new IllegalStateException("read " + count + " rows");
        }
        return count;
    }
}
