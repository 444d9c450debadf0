// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.door;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.outbound.Disclosure;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.secret.EckId;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.OpenDoor;
import org.eckid.rig.Scale;
import org.eckid.rig.Store;
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

/** One person out of a large store, another one each time: an id for a person, and the person of an id. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
public class OnePersonBenchmark {
    /** The file, made by {@link DoorPart}. */
    static final String FOLDER = "bench.door.large";
    /** How large it is. */
    static final String SCALE = "bench.door.scale";

    private static final int KNOWN_IDS = 2000;

    private final Scale scale = Scale.parse(System.getProperty(SCALE));
    private final MadeUpHost host = new MadeUpHost(scale);
    private final List<BoardId> boards = host.boardIds();
    private final SplittableRandom random = new SplittableRandom(1);
    private final Store store = new Store(Store.h2In(Path.of(System.getProperty(FOLDER))));
    private final List<Known> known = new ArrayList<>();
    private Optional<EckIdDoor> door = Optional.empty();

    private record Known(SupplierRequest request, PersonRef person, EckId eckId) {}

    private record Person(SupplierRequest request, PersonRef person) {}

    /** Opens the door, and gets some ids to ask back. */
    @Setup
    public void open() throws EckIdException {
        EckIdDoor opened = new OpenDoor(host, store).door();
        for (int i = 0; i < KNOWN_IDS; i++) {
            Person one = anybody();
            opened.disclose(
                    one.request(),
                    List.of(one.person()),
                    (person, id) -> known.add(new Known(one.request(), person, id.orElseThrow())));
        }
        door = Optional.of(opened);
    }

    /** Closes the store. */
    @TearDown
    public void close() {
        store.close();
    }

    private Person anybody() {
        int number = random.nextInt(scale.persons());
        BoardId board = boards.get(number / scale.personsOfABoard());
        int school = number % scale.personsOfABoard() / scale.pupils();
        return new Person(
                OpenDoor.request(board, host.schools(board).get(school).brin()),
                new PersonRef(PersonKind.PUPIL, "pupil-" + number));
    }

    /** An id for a person. */
    @Benchmark
    public Disclosure disclose(Blackhole sink) throws EckIdException {
        Person one = anybody();
        Disclosure disclosure =
                door.orElseThrow().disclose(one.request(), List.of(one.person()), (person, id) -> sink.consume(id));
        if (disclosure.given() != 1) {
            throw new IllegalStateException("no id: " + disclosure);
        }
        return disclosure;
    }

    /** The person of an id. */
    @Benchmark
    public PersonRef personOf() throws EckIdException {
        Known one = known.get(random.nextInt(KNOWN_IDS));
        Optional<PersonRef> person = door.orElseThrow().personOf(one.request(), one.eckId());
        return person.filter(one.person()::equals).orElseThrow();
    }
}
